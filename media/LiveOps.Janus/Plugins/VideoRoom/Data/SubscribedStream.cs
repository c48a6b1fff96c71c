using System.Text.Json;
using System.Text.Json.Serialization;

using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.VideoRoom;

/// <summary>One stream of a subscription.</summary>
public sealed record SubscribedStream
{
    public int Mindex { get; init; }

    public string? Mid { get; init; }

    public string? Type { get; init; }

    public bool? Active { get; init; }

    public JanusId? FeedId { get; init; }

    public string? FeedMid { get; init; }

    public string? FeedDisplay { get; init; }

    public string? FeedDescription { get; init; }

    public bool? Send { get; init; }

    public bool? Ready { get; init; }

    public string? Codec { get; init; }

    [JsonPropertyName("h264-profile")]
    public string? H264Profile { get; init; }

    [JsonPropertyName("vp9-profile")]
    public string? Vp9Profile { get; init; }

    public JsonElement? Sources { get; init; }

    public JsonElement? SourceIds { get; init; }

    public string? Crossrefid { get; init; }

    public bool? Stereo { get; init; }

    public bool? Simulcast { get; init; }

    public bool? Svc { get; init; }

    public int? MinDelay { get; init; }

    public int? MaxDelay { get; init; }

    /// <summary>Fields that this version of the library has no property for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
