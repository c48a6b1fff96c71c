namespace LiveOps.Janus.Plugins.Sip;

/// <summary>Sends a digit by INFO.</summary>
public sealed record SendDtmf : SipRequest<SipState>
{
    public override string Request => "dtmf_info";

    public required string Digit { get; init; }

    /// <summary>In milliseconds.</summary>
    public int? Duration { get; init; }
}
