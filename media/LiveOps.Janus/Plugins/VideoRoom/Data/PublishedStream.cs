using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveOps.Janus.Plugins.VideoRoom;

/// <summary>One of a publisher's streams.</summary>
public sealed record PublishedStream
{
    /// <summary><c>audio</c>, <c>video</c> or <c>data</c>.</summary>
    public string? Type { get; init; }

    public int Mindex { get; init; }

    public string? Mid { get; init; }

    public bool? Disabled { get; init; }

    public string? Codec { get; init; }

    public string? Description { get; init; }

    public bool? Moderated { get; init; }

    public bool? Simulcast { get; init; }

    public bool? Svc { get; init; }

    public bool? Talking { get; init; }

    public bool? Stereo { get; init; }

    public bool? Fec { get; init; }

    public bool? Dtx { get; init; }

    public string? H264Profile { get; init; }

    [JsonPropertyName("h264-profile")]
    public string? H264ProfileLevel { get; init; }

    [JsonPropertyName("vp9-profile")]
    public string? Vp9ProfileId { get; init; }

    public string? Vp9Profile { get; init; }

    public int? AudiolevelExtId { get; init; }

    public int? VideoorientExtId { get; init; }

    public int? PlayoutdelayExtId { get; init; }

    /// <summary>Fields that this version of the library has no property for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
