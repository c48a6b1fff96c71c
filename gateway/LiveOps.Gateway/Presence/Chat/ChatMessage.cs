namespace LiveOps.Gateway.Presence.Chat;

/// <summary>A message in a room's chat.</summary>
internal sealed record ChatMessage
{
    /// <summary>Grows within one time on air; 0 until it was given.</summary>
    public long Id { get; init; }

    public required string UserId { get; init; }

    public required string Role { get; init; }

    public string? DisplayName { get; init; }

    public required string Text { get; init; }

    /// <summary>Milliseconds since 1970.</summary>
    public long At { get; init; }
}
