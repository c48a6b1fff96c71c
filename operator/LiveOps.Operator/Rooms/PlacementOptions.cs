using System.ComponentModel.DataAnnotations;

namespace LiveOps.Operator.Rooms;

/// <summary>How long rooms wait for a node (configuration section <c>LiveOps:Operator:Placement</c>).</summary>
public sealed record PlacementOptions
{
    public const string Section = "LiveOps:Operator:Placement";

    /// <summary>
    /// Milliseconds a lost node has to come back, restarted in place, before its rooms move to another. Default 1000; none where its Pod says
    /// that it is held back.
    /// </summary>
    [Range(0, 600_000)]
    public int GraceMilliseconds { get; init; } = 1000;

    /// <summary>Milliseconds a node that this operator has not reached yet has to answer before its rooms move. Default 5000.</summary>
    [Range(0, 600_000)]
    public int FirstContactMilliseconds { get; init; } = 5000;

    internal TimeSpan Grace => TimeSpan.FromMilliseconds(GraceMilliseconds);

    internal TimeSpan FirstContact => TimeSpan.FromMilliseconds(FirstContactMilliseconds);
}
