namespace LiveOps.Janus.Plugins.Sip;

/// <summary>Sends a MESSAGE (RFC 3428).</summary>
public sealed record SendMessage : SipRequest<SipState>
{
    public override string Request => "message";

    public required string Content { get; init; }

    public string? ContentType { get; init; }

    public string? Uri { get; init; }

    public string? CallId { get; init; }

    public IReadOnlyDictionary<string, string>? Headers { get; init; }
}
