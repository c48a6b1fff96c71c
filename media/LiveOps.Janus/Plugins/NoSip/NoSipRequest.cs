namespace LiveOps.Janus.Plugins.NoSip;

/// <summary>A request of the NoSIP plugin.</summary>
public abstract record NoSipRequest<TResult> : PluginRequest<TResult>
    where TResult : PluginResult
{
    protected override PluginProtocol Protocol => NoSipProtocol.Instance;
}
