namespace LiveOps.Janus.Plugins.Sip;

/// <summary>Sends early media (183) for an incoming call. Janus 1.1.2 refuses it; later versions know it.</summary>
public sealed record Progress : SipRequest<SipState>
{
    public override string Request => "progress";

    public string? Srtp { get; init; }

    public string? SrtpProfile { get; init; }

    public IReadOnlyDictionary<string, string>? Headers { get; init; }

    public bool? AutoacceptReinvites { get; init; }
}
