using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveOps.Janus.Plugins.VideoRoom;

/// <summary>What to change of one stream.</summary>
public sealed record StreamConfiguration
{
    public string? Mid { get; init; }

    public bool? Send { get; init; }

    public bool? Keyframe { get; init; }

    public int? Substream { get; init; }

    public int? Temporal { get; init; }

    public int? Fallback { get; init; }

    public int? SpatialLayer { get; init; }

    public int? TemporalLayer { get; init; }

    public int? AudioLevelAverage { get; init; }

    public int? AudioActivePackets { get; init; }

    public int? MinDelay { get; init; }

    public int? MaxDelay { get; init; }

    /// <summary>Fields that this version of the library has no property for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
