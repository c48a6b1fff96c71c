using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveOps.Janus.Admin;

/// <summary>Settings that can be changed while the server runs.</summary>
public sealed record ServerStatus
{
    public bool TokenAuth { get; init; }

    /// <summary>In seconds.</summary>
    public int SessionTimeout { get; init; }

    /// <summary>In seconds.</summary>
    public int ReclaimSessionTimeout { get; init; }

    /// <summary>In seconds.</summary>
    public int CandidatesTimeout { get; init; }

    /// <summary>0 to 7.</summary>
    public int LogLevel { get; init; }

    public bool LogTimestamps { get; init; }

    public bool LogColors { get; init; }

    public bool LockingDebug { get; init; }

    public bool RefcountDebug { get; init; }

    public bool LibniceDebug { get; init; }

    /// <summary>In milliseconds.</summary>
    public int MinNackQueue { get; init; }

    [JsonPropertyName("nack-optimizations")]
    public bool NackOptimizations { get; init; }

    /// <summary>In seconds.</summary>
    public int NoMediaTimer { get; init; }

    /// <summary>Packets per second.</summary>
    public int SlowlinkThreshold { get; init; }

    /// <summary>Fields that this version of the library has no property for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
