using LiveOps.Kubernetes.Api;

namespace LiveOps.Operator.Pools;

/// <summary>A node of a pool as the rules see it, at one moment.</summary>
internal sealed record PoolNode
{
    public required ObjectKey Key { get; init; }

    /// <summary>Rooms placed on it, decided but not yet made included.</summary>
    public required int Rooms { get; init; }

    /// <summary>Rooms it would still take.</summary>
    public required int Free { get; init; }

    /// <summary>Whether it can be driven.</summary>
    public bool IsReady { get; init; }

    /// <summary>False: it can take rooms, or is just being started. True: neither, and its free places count for nothing.</summary>
    public bool IsOut { get; init; }

    /// <summary>Marked by the pool as the next to go; no room is placed on it any more.</summary>
    public bool IsRetiring { get; init; }

    /// <summary>Not as the pool's spec has it now.</summary>
    public bool IsOutdated { get; init; }

    /// <summary>Its Pod is of the template that it has now.</summary>
    public bool IsMade { get; init; }

    public bool InService => !IsOut && !IsRetiring;
}
