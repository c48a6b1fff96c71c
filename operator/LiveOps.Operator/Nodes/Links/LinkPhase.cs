namespace LiveOps.Operator.Nodes.Links;

internal enum LinkPhase
{
    /// <summary>Not reached yet.</summary>
    Connecting,
    Up,

    /// <summary>Was reached, and is not any more.</summary>
    Lost,

    /// <summary>Reached, but it refuses our credentials.</summary>
    Unauthorized,
}
