namespace LiveOps.Janus.Plugins.Sip;

/// <summary>Subscribes to an event package (RFC 6665).</summary>
public sealed record Subscribe : SipRequest<SipState>
{
    public override string Request => "subscribe";

    public required string Event { get; init; }

    public string? Accept { get; init; }

    public string? To { get; init; }

    /// <summary>In seconds.</summary>
    public int? SubscribeTtl { get; init; }

    public string? Content { get; init; }

    public string? ContentType { get; init; }

    public string? CallId { get; init; }

    public IReadOnlyDictionary<string, string>? Headers { get; init; }
}
