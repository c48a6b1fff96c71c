namespace LiveOps.Resources.Nodes;

/// <summary>How far a node's being emptied is.</summary>
public sealed record NodeDrainStatus
{
    /// <summary>Asked, PodDeleted, MachineCordoned or TemplateChanged.</summary>
    public string? Reason { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When rooms that are still on the node are moved whatever it costs; absent: never.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>Rooms that were to leave.</summary>
    public int? Rooms { get; init; }

    /// <summary>Rooms of these that have left.</summary>
    public int? Moved { get; init; }
}
