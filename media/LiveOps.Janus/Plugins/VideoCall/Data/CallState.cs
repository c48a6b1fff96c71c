using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveOps.Janus.Plugins.VideoCall;

/// <summary>What happened to a call or registration.</summary>
public sealed record CallState
{
    /// <summary>E.g. <c>registered</c>, <c>calling</c>, <c>accepted</c>, <c>set</c>, <c>hangup</c>.</summary>
    public string? Event { get; init; }

    public string? Username { get; init; }

    public string? Reason { get; init; }

    public string? Videocodec { get; init; }

    public int? Substream { get; init; }

    public int? Temporal { get; init; }

    public int? SpatialLayer { get; init; }

    public int? TemporalLayer { get; init; }

    public string? Uplink { get; init; }

    public string? Downlink { get; init; }

    [JsonPropertyName("current-bitrate")]
    public int? CurrentBitrate { get; init; }

    /// <summary>Fields that this version of the library has no property for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
