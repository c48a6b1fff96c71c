using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveOps.Kubernetes.Api;

/// <summary>A process of a Pod (core/v1 Container); fields without a property are carried along unread.</summary>
public sealed record V1Container
{
    public required string Name { get; init; }

    public required string Image { get; init; }

    public string? ImagePullPolicy { get; init; }

    public IReadOnlyList<string>? Command { get; init; }

    public IReadOnlyList<string>? Args { get; init; }

    public IReadOnlyList<V1EnvVar>? Env { get; init; }

    /// <summary>Fields this record has no property for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Other { get; init; }
}
