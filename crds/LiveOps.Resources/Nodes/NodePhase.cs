namespace LiveOps.Resources.Nodes;

/// <summary>Where a node is in its life.</summary>
public enum NodePhase
{
    /// <summary>Not reached yet since it was made.</summary>
    Pending,
    Ready,

    /// <summary>Was reached, and is not any more.</summary>
    NotReady,
    Draining,
    Drained,
}
