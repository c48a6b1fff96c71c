namespace LiveOps.Gateway.Auth;

/// <summary>What a valid token says of its bearer.</summary>
internal sealed record UserToken
{
    public required string UserId { get; init; }

    /// <summary>Name of the LiveRoom; in the token itself stands the room's id. Empty for an admin without a room.</summary>
    public required string RoomId { get; init; }

    /// <summary>Namespace of the LiveRoom.</summary>
    public required string Namespace { get; init; }

    public required string Role { get; init; }

    /// <summary>Null for a token that never expires.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}
