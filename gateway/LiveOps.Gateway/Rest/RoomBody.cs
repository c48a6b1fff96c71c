namespace LiveOps.Gateway.Rest;

/// <summary>What anybody may know of a room.</summary>
internal record RoomBody
{
    public required string RoomId { get; init; }

    public required string Namespace { get; init; }

    /// <summary>Of the LiveRoom.</summary>
    public required string Name { get; init; }

    /// <summary>The room's name as people see it.</summary>
    public required string DisplayName { get; init; }

    /// <summary>What is wanted: Idle or OnAir.</summary>
    public required string State { get; init; }

    /// <summary>What is: Idle, Scheduling, Preparing, OnAir, Recovering, Stopping or Failed.</summary>
    public required string Phase { get; init; }

    /// <summary>Why; null before the operator has seen the room.</summary>
    public string? Message { get; init; }

    /// <summary>Null off air.</summary>
    public DateTimeOffset? OnAirSince { get; init; }

    public required int MaxAnchors { get; init; }

    /// <summary>Anchors connected now.</summary>
    public required int Anchors { get; init; }

    /// <summary>Listeners now.</summary>
    public required long Listeners { get; init; }

    /// <summary>URL of the playlist.</summary>
    public required string HlsUrl { get; init; }

    /// <summary>Anchors must give a pin.</summary>
    public required bool NeedsPin { get; init; }

    /// <summary>Listeners need a token for the key.</summary>
    public required bool Encrypted { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }
}
