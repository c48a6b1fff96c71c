namespace LiveOps.Benchmarks.Simulation;

/// <summary>What one run measured.</summary>
internal sealed record SimulationFigures
{
    /// <summary>From the operator's start, with all rooms new, until all are on air.</summary>
    public required TimeSpan AllOnAir { get; init; }

    public required double PssMiB { get; init; }

    public required double IdleCores { get; init; }

    /// <summary>Requests to the API server per second, with nothing to do.</summary>
    public required double IdleApiRequests { get; init; }

    /// <summary>Requests to nodes per second, with nothing to do; pings not counted.</summary>
    public required double IdleNodeRequests { get; init; }

    public required TimeSpan BatchOnAir { get; init; }

    /// <summary>Requests to the API server per room, Events among them, for what was done to it.</summary>
    public required IReadOnlyList<(string What, double Requests, double Events)> ApiRequests { get; init; }

    /// <summary>From the start of another operator until it has compared every room with its nodes.</summary>
    public required TimeSpan Resync { get; init; }

    public required double ResyncPssMiB { get; init; }
}
