using System.Text.Json.Serialization;

namespace LiveOps.Janus.Plugins.RecordPlay;

/// <summary>Asks how much the peer may send while it is recorded.</summary>
public sealed record ConfigureRecording : RecordPlayRequest<RecordingConfigured>
{
    public override string Request => "configure";

    /// <summary>In bit/s.</summary>
    [JsonPropertyName("video-bitrate-max")]
    public int? VideoBitrateMax { get; init; }

    /// <summary>In milliseconds.</summary>
    [JsonPropertyName("video-keyframe-interval")]
    public int? VideoKeyframeInterval { get; init; }
}
