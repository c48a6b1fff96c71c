namespace LiveOps.Janus.Plugins.Sip;

public sealed record Unsubscribe : SipRequest<SipState>
{
    public override string Request => "unsubscribe";

    public required string Event { get; init; }

    public string? Accept { get; init; }

    public string? To { get; init; }

    public string? CallId { get; init; }

    public IReadOnlyDictionary<string, string>? Headers { get; init; }
}
