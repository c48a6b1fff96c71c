namespace LiveOps.Kubernetes.Api;

/// <summary>Says under which group, version and plural name the API server serves a type.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class KubernetesEntityAttribute : Attribute
{
    /// <summary>API group; empty for the core group.</summary>
    public string Group { get; init; } = "";

    public required string ApiVersion { get; init; }

    public required string Kind { get; init; }

    /// <summary>Plural, lower-case resource name as it stands in URLs.</summary>
    public required string PluralName { get; init; }
}
