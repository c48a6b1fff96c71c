namespace LiveOps.Benchmarks.Janus;

/// <summary>What is asked of a server, how often at once and for how long; the same for each client.</summary>
internal sealed record RequestLoad
{
    public required Uri Url { get; init; }

    public required string ApiSecret { get; init; }

    /// <summary>An AudioBridge room that is there.</summary>
    public required long Room { get; init; }

    /// <summary><c>ping</c>, which the core answers, or <c>exists</c>, which the AudioBridge does.</summary>
    public required string Request { get; init; }

    public required int InFlight { get; init; }

    /// <summary>Seconds before measuring begins, so that both runtimes have compiled what they run.</summary>
    public double WarmUpSeconds { get; init; } = 3;

    /// <summary>Seconds that are measured.</summary>
    public double Seconds { get; init; } = 5;
}
