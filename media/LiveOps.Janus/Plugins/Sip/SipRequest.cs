namespace LiveOps.Janus.Plugins.Sip;

/// <summary>A request of the SIP plugin.</summary>
public abstract record SipRequest<TResult> : PluginRequest<TResult>
    where TResult : PluginResult
{
    protected override PluginProtocol Protocol => SipProtocol.Instance;
}
