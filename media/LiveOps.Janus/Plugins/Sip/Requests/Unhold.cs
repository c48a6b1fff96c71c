namespace LiveOps.Janus.Plugins.Sip;

public sealed record Unhold : SipRequest<SipState>
{
    public override string Request => "unhold";
}
