using System.Text.Json.Serialization;

namespace LiveOps.Kubernetes.Api;

/// <summary>Who holds a lease, and for how long (coordination.k8s.io/v1 LeaseSpec).</summary>
public sealed record V1LeaseSpec
{
    public string? HolderIdentity { get; init; }

    public int? LeaseDurationSeconds { get; init; }

    [JsonConverter(typeof(MicroTimeConverter))]
    public DateTimeOffset? AcquireTime { get; init; }

    [JsonConverter(typeof(MicroTimeConverter))]
    public DateTimeOffset? RenewTime { get; init; }

    public int? LeaseTransitions { get; init; }
}
