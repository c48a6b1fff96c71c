namespace LiveOps.Standalone.Pods.Variables;

/// <summary>A container's variables, or why they cannot be had yet.</summary>
internal sealed record VariableSet
{
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What is missing; null where nothing is.</summary>
    public string? Problem { get; init; }
}
