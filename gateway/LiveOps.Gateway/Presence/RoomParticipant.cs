namespace LiveOps.Gateway.Presence;

/// <summary>Somebody with a place in a room, as the others are told.</summary>
internal sealed record RoomParticipant
{
    public required string UserId { get; init; }

    public required string Role { get; init; }

    public string? DisplayName { get; init; }

    /// <summary>As last said by the user's client; empty before that.</summary>
    public string Status { get; init; } = "";

    public bool Muted { get; init; }

    public bool Talking { get; init; }

    /// <summary>Milliseconds since 1970.</summary>
    public long JoinedAt { get; init; }
}
