namespace LiveOps.Standalone.ApiServer.Schema.Core;

/// <summary>A built-in kind.</summary>
/// <param name="Definition">Full name of its definition.</param>
/// <param name="Group">API group; empty for the core group.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Namespaced">Whether its objects live in namespaces.</param>
internal sealed record CoreKind(string Definition, string Group, string Kind, bool Namespaced)
{
    public const string Version = "v1";

    /// <summary>The name of its resource in URLs.</summary>
    public string Plural => Kind.ToLowerInvariant() + "s";
}
