using System.Text.Json.Serialization;

namespace LiveOps.Benchmarks.Janus;

/// <summary>What a client managed under a load, and what that took.</summary>
internal sealed record LoadResult
{
    public required long Requests { get; init; }

    public required double Seconds { get; init; }

    /// <summary>User and system time of the client's process.</summary>
    public required double CpuSeconds { get; init; }

    /// <summary>Bytes that the client allocated; null where its runtime does not count them.</summary>
    public long? AllocatedBytes { get; init; }

    [JsonIgnore]
    public double PerSecond => Requests / Seconds;

    [JsonIgnore]
    public double PerCpuSecond => Requests / CpuSeconds;
}
