namespace LiveOps.Janus.Plugins.Sip;

/// <summary>Calls a SIP URI; needs an offer.</summary>
public sealed record Call : SipRequest<SipState>
{
    public override string Request => "call";

    public required string Uri { get; init; }

    public string? CallId { get; init; }

    public long? ReferId { get; init; }

    public IReadOnlyDictionary<string, string>? Headers { get; init; }

    /// <summary><c>sdes_optional</c> or <c>sdes_mandatory</c>.</summary>
    public string? Srtp { get; init; }

    public string? SrtpProfile { get; init; }

    public string? Secret { get; init; }

    public string? Ha1Secret { get; init; }

    public string? Authuser { get; init; }

    public bool? AutoacceptReinvites { get; init; }
}
