namespace LiveOps.Gateway.Rest;

/// <summary>What anybody may know of a room.</summary>
internal sealed record RoomBody
{
    public required string RoomId { get; init; }

    public required string Namespace { get; init; }

    /// <summary>The room's name as people see it.</summary>
    public required string DisplayName { get; init; }

    /// <summary>Idle, Scheduling, Preparing, OnAir, Recovering, Stopping or Failed.</summary>
    public required string Phase { get; init; }

    /// <summary>URL of the playlist.</summary>
    public required string HlsUrl { get; init; }

    /// <summary>Anchors must give a pin.</summary>
    public required bool NeedsPin { get; init; }

    /// <summary>Listeners need a token for the key.</summary>
    public required bool Encrypted { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }
}
