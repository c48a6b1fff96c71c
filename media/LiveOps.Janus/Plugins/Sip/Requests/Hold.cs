namespace LiveOps.Janus.Plugins.Sip;

public sealed record Hold : SipRequest<SipState>
{
    public override string Request => "hold";

    /// <summary><c>sendonly</c>, <c>recvonly</c> or <c>inactive</c>.</summary>
    public string? Direction { get; init; }
}
