namespace LiveOps.Janus.Plugins.AudioBridge;

/// <summary>A request of the AudioBridge.</summary>
public abstract record AudioBridgeRequest<TResult> : PluginRequest<TResult>
    where TResult : PluginResult
{
    protected override PluginProtocol Protocol => AudioBridgeProtocol.Instance;
}
