namespace LiveOps.Resources.Nodes;

/// <summary>How a node is to be emptied.</summary>
public sealed record NodeDrain
{
    /// <summary>After this many seconds the rooms still on the node are moved whatever it costs.</summary>
    public int DeadlineSeconds { get; init; } = 300;
}
