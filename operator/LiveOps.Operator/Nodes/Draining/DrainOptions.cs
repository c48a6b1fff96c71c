using System.ComponentModel.DataAnnotations;

namespace LiveOps.Operator.Nodes.Draining;

/// <summary>How nodes are emptied (configuration section <c>LiveOps:Operator:Drain</c>).</summary>
public sealed record DrainOptions
{
    public const string Section = "LiveOps:Operator:Drain";

    /// <summary>Rooms that leave a node at a time, more where the deadline asks for it. Default 4.</summary>
    [Range(1, 1000)]
    public int RoomsAtOnce { get; init; } = 4;

    /// <summary>Seconds within which a node is emptied whose Pod is to be made anew. Default 300.</summary>
    [Range(0, 86_400)]
    public int UpgradeSeconds { get; init; } = 300;

    internal TimeSpan Upgrade => TimeSpan.FromSeconds(UpgradeSeconds);
}
