namespace LiveOps.Operator.Nodes.Links;

/// <summary>How the connection to a node stands.</summary>
internal sealed record LinkState
{
    public required LinkPhase Phase { get; init; }

    /// <summary>When it came to stand so.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>The version that the process reports.</summary>
    public string? Version { get; init; }

    /// <summary>Which run of the process it is, where the process says so.</summary>
    public string? Instance { get; init; }

    /// <summary>What went wrong; empty while it is up.</summary>
    public string Detail { get; init; } = "";

    /// <summary>What it is slow with, while it is up; null where it answers in time.</summary>
    public string? Slow { get; init; }

    public bool IsUp => Phase == LinkPhase.Up;
}
