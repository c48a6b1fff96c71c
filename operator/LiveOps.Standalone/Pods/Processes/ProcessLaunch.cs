namespace LiveOps.Standalone.Pods.Processes;

/// <summary>What to start.</summary>
internal sealed record ProcessLaunch
{
    public required string Executable { get; init; }

    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>All of the environment; nothing is inherited.</summary>
    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    public required string WorkingDirectory { get; init; }
}
