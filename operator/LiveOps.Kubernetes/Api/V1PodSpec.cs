using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveOps.Kubernetes.Api;

/// <summary>The part of a PodSpec that LiveOps reads or writes (core/v1 PodSpec); the rest is carried along unread.</summary>
public sealed record V1PodSpec
{
    public required IReadOnlyList<V1Container> Containers { get; init; }

    /// <summary><c>Always</c>, <c>OnFailure</c> or <c>Never</c>; absent stands for Always.</summary>
    public string? RestartPolicy { get; init; }

    /// <summary>Seconds between the polite and the forced end.</summary>
    public long? TerminationGracePeriodSeconds { get; init; }

    public bool? AutomountServiceAccountToken { get; init; }

    public bool? HostNetwork { get; init; }

    public string? NodeName { get; init; }

    /// <summary>Fields this record has no property for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Other { get; init; }
}
