using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveOps.Janus.Plugins.Streaming;

/// <summary>Where the server listens.</summary>
public sealed record MountpointPort
{
    public string? Type { get; init; }

    public string? Mid { get; init; }

    public string? Msid { get; init; }

    public string? Host { get; init; }

    public int Port { get; init; }

    public int? RtcpPort { get; init; }

    [JsonPropertyName("port_2")]
    public int? Port2 { get; init; }

    [JsonPropertyName("port_3")]
    public int? Port3 { get; init; }

    /// <summary>Fields that this version of the library has no property for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
