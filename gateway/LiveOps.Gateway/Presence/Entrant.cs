namespace LiveOps.Gateway.Presence;

/// <summary>Somebody who wants to enter a room.</summary>
internal sealed record Entrant
{
    public required string UserId { get; init; }

    public required string Role { get; init; }

    /// <summary>What the others may call the user; null where that was not said.</summary>
    public string? DisplayName { get; init; }

    /// <summary>The client program; the same one may take over from its own older connection.</summary>
    public required Guid ClientId { get; init; }

    /// <summary>The room's time on air, to which bans belong.</summary>
    public required string Session { get; init; }

    /// <summary>How many may be in the room.</summary>
    public required int Limit { get; init; }
}
