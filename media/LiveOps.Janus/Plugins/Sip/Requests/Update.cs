namespace LiveOps.Janus.Plugins.Sip;

/// <summary>Negotiates a call anew.</summary>
public sealed record Update : SipRequest<SipState>
{
    public override string Request => "update";
}
