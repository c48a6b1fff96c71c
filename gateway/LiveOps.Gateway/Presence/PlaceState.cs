namespace LiveOps.Gateway.Presence;

/// <summary>A user's place in a room, as it is stored.</summary>
internal sealed record PlaceState
{
    public required string Role { get; init; }

    public string? DisplayName { get; init; }

    public required string ClientId { get; init; }

    /// <summary>Fencing token of the connection that holds the place, or held it last.</summary>
    public required long Fence { get; init; }

    /// <summary>No connection holds the place: it broke, and its client may come back.</summary>
    public bool Parked { get; init; }

    public string Status { get; init; } = "";

    /// <summary>When the last status came, in milliseconds; 0 before the first.</summary>
    public long StatusAt { get; init; }

    public bool Muted { get; init; }

    /// <summary>When the place was taken, in milliseconds since 1970.</summary>
    public long JoinedAt { get; init; }

    /// <summary>The gateway that holds the place; not used within one gateway's memory.</summary>
    public string Server { get; init; } = "";

    /// <summary>When its gateway last said that the place is in use, in milliseconds; not used within one gateway's memory.</summary>
    public long SeenAt { get; init; }

    /// <summary>Whether the others are shown it in <c>roomStatus</c>.</summary>
    public bool IsActive(long now) => StatusAt > 0 && now - StatusAt < ActiveMilliseconds;

    /// <summary>A member whose last status is older than this is not shown as active.</summary>
    public const long ActiveMilliseconds = 30_000;

    public RoomMember ToMember(string userId) => new(userId, Role, Status);

    public RoomParticipant ToParticipant(string userId) => new()
    {
        UserId = userId,
        Role = Role,
        DisplayName = DisplayName,
        Status = Status,
        Muted = Muted,
        JoinedAt = JoinedAt,
    };
}
