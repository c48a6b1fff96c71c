namespace LiveOps.Janus.Plugins.VideoCall;

/// <summary>A request of the VideoCall.</summary>
public abstract record VideoCallRequest<TResult> : PluginRequest<TResult>
    where TResult : PluginResult
{
    protected override PluginProtocol Protocol => VideoCallProtocol.Instance;
}
