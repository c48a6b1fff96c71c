namespace LiveOps.Standalone.Pods.Images;

/// <summary>What stands for an image on this machine.</summary>
/// <param name="Executable">Path, or a name that is looked up in PATH.</param>
public sealed record ImageEntry(string Executable)
{
    /// <summary>Arguments where the container gives none of its own.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Variables that the image sets where the container does not; <c>$(VAR)</c> is expanded against the container's.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
