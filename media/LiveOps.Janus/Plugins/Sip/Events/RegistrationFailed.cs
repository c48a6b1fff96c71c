namespace LiveOps.Janus.Plugins.Sip;

public sealed record RegistrationFailed : SipEvent
{
    public required SipResult Result { get; init; }

    public string? CallId { get; init; }
}
