namespace LiveOps.Janus.Plugins.Sip;

public sealed record HangUp : SipRequest<SipState>
{
    public override string Request => "hangup";

    public IReadOnlyDictionary<string, string>? Headers { get; init; }
}
