using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveOps.Janus.Plugins.RecordPlay;

public sealed record RecordingSettings
{
    [JsonPropertyName("video-keyframe-interval")]
    public int? VideoKeyframeInterval { get; init; }

    [JsonPropertyName("video-bitrate-max")]
    public int? VideoBitrateMax { get; init; }

    /// <summary>Fields that this version of the library has no property for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
