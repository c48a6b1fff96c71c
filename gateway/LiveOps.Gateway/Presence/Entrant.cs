namespace LiveOps.Gateway.Presence;

/// <summary>Somebody who wants to enter a room.</summary>
internal sealed record Entrant
{
    public required string UserId { get; init; }

    public required string Role { get; init; }

    /// <summary>The client program; the same one may take over from its own older connection.</summary>
    public required Guid ClientId { get; init; }

    public required Guid ConnectionId { get; init; }
}
