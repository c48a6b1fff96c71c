namespace LiveOps.Janus.Plugins.Sip;

/// <summary>Sends an INFO (RFC 6086) within a call.</summary>
public sealed record SendInfo : SipRequest<SipState>
{
    public override string Request => "info";

    public required string Type { get; init; }

    public required string Content { get; init; }
}
