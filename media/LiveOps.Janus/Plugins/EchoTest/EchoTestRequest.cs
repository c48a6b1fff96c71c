namespace LiveOps.Janus.Plugins.EchoTest;

/// <summary>A request of the EchoTest.</summary>
public abstract record EchoTestRequest<TResult> : PluginRequest<TResult>
    where TResult : PluginResult
{
    protected override PluginProtocol Protocol => EchoTestProtocol.Instance;
}
