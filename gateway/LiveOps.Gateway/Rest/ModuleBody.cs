namespace LiveOps.Gateway.Rest;

/// <summary>A MediaNode in the earlier system's words.</summary>
internal sealed record ModuleBody
{
    /// <summary><c>mixers</c> or <c>januses</c>.</summary>
    public required string Type { get; init; }

    public required string Id { get; init; }

    public required string Phase { get; init; }

    public required string Label { get; init; }

    /// <summary>When the mark goes; null where it stays.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    public required int Rooms { get; init; }

    public required int RoomCapacity { get; init; }

    /// <summary>Null for mixers.</summary>
    public int? Anchors { get; init; }

    /// <summary>Null for mixers.</summary>
    public int? AnchorCapacity { get; init; }
}
