namespace LiveOps.Janus.Plugins.Sip;

/// <summary>Forgets a call that is stuck.</summary>
public sealed record Reset : SipRequest<SipState>
{
    public override string Request => "reset";
}
