namespace LiveOps.Janus.Plugins.Sip;

public sealed record CallAccepted : SipEvent
{
    public required SipResult Result { get; init; }

    public string? CallId { get; init; }
}
