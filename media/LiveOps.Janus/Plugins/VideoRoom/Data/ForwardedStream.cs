using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveOps.Janus.Plugins.VideoRoom;

/// <summary>Where one stream goes.</summary>
public sealed record ForwardedStream
{
    public string? Mid { get; init; }

    public string? Host { get; init; }

    public string? HostFamily { get; init; }

    public int? Port { get; init; }

    public long? Ssrc { get; init; }

    public int? Pt { get; init; }

    public int? RtcpPort { get; init; }

    public bool? Simulcast { get; init; }

    [JsonPropertyName("port_2")]
    public int? Port2 { get; init; }

    [JsonPropertyName("ssrc_2")]
    public long? Ssrc2 { get; init; }

    [JsonPropertyName("pt_2")]
    public int? Pt2 { get; init; }

    [JsonPropertyName("port_3")]
    public int? Port3 { get; init; }

    [JsonPropertyName("ssrc_3")]
    public long? Ssrc3 { get; init; }

    [JsonPropertyName("pt_3")]
    public int? Pt3 { get; init; }

    /// <summary>Fields that this version of the library has no property for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
