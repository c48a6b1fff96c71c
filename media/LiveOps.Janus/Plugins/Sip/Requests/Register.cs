namespace LiveOps.Janus.Plugins.Sip;

/// <summary>Registers an address of record, or becomes a guest or helper.</summary>
public sealed record Register : SipRequest<SipState>
{
    public override string Request => "register";

    /// <summary><c>guest</c>, <c>helper</c>, or null to register.</summary>
    public string? Type { get; init; }

    public bool? SendRegister { get; init; }

    public bool? ForceUdp { get; init; }

    public bool? ForceTcp { get; init; }

    public bool? Sips { get; init; }

    public bool? Rfc2543Cancel { get; init; }

    /// <summary>A SIP URI.</summary>
    public string? Username { get; init; }

    public string? Secret { get; init; }

    public string? Ha1Secret { get; init; }

    public string? Authuser { get; init; }

    public string? DisplayName { get; init; }

    public string? UserAgent { get; init; }

    public string? Proxy { get; init; }

    public string? OutboundProxy { get; init; }

    public IReadOnlyDictionary<string, string>? Headers { get; init; }

    public IReadOnlyList<IReadOnlyDictionary<string, string>>? ContactParams { get; init; }

    public IReadOnlyList<string>? IncomingHeaderPrefixes { get; init; }

    public bool? Refresh { get; init; }

    public long? MasterId { get; init; }

    /// <summary>In seconds.</summary>
    public int? RegisterTtl { get; init; }
}
