namespace LiveOps.Janus.Plugins.Streaming;

/// <summary>A request of the Streaming plugin.</summary>
public abstract record StreamingRequest<TResult> : PluginRequest<TResult>
    where TResult : PluginResult
{
    protected override PluginProtocol Protocol => StreamingProtocol.Instance;
}
