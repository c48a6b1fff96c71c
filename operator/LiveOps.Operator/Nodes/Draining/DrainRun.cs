namespace LiveOps.Operator.Nodes.Draining;

/// <summary>A node's being emptied.</summary>
internal sealed record DrainRun
{
    /// <summary><see cref="DrainReason"/>.</summary>
    public required string Reason { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When rooms that are still on the node are moved whatever it costs; null: never.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>Rooms that were on the node when it began.</summary>
    public required int Rooms { get; init; }

    public bool IsOver(DateTimeOffset now) => Deadline <= now;
}
