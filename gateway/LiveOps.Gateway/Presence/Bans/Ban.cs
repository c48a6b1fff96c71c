namespace LiveOps.Gateway.Presence.Bans;

/// <summary>Somebody is kept out of a room for one time on air.</summary>
internal sealed record Ban
{
    public required string UserId { get; init; }

    /// <summary>What the user was called in the room; null where that is not known.</summary>
    public string? DisplayName { get; init; }

    /// <summary>The user who did it.</summary>
    public required string By { get; init; }

    /// <summary>Milliseconds since 1970.</summary>
    public required long At { get; init; }
}
