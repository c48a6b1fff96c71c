using System.Text.Json.Serialization;

namespace LiveOps.Janus.Plugins.EchoTest;

/// <summary>Anything else, such as a new simulcast layer.</summary>
public sealed record EchoTestNotice : EchoTestEvent
{
    public string? Result { get; init; }

    public string? Videocodec { get; init; }

    public int? Substream { get; init; }

    public int? Temporal { get; init; }

    public int? SpatialLayer { get; init; }

    public int? TemporalLayer { get; init; }

    [JsonPropertyName("current-bitrate")]
    public int? CurrentBitrate { get; init; }

    public string? Uplink { get; init; }

    public string? Downlink { get; init; }

    public int? ErrorCode { get; init; }

    public string? Error { get; init; }
}
