namespace LiveOps.Janus.Plugins.Sip;

/// <summary>Anything else.</summary>
public sealed record SipNotice : SipEvent
{
    public SipResult? Result { get; init; }

    public string? CallId { get; init; }

    public int? ErrorCode { get; init; }

    public string? Error { get; init; }
}
