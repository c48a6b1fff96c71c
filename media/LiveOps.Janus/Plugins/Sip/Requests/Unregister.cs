namespace LiveOps.Janus.Plugins.Sip;

public sealed record Unregister : SipRequest<SipState>
{
    public override string Request => "unregister";
}
