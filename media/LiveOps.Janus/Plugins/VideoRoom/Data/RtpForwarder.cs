using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveOps.Janus.Plugins.VideoRoom;

/// <summary>A forwarder of one stream.</summary>
public sealed record RtpForwarder
{
    public long StreamId { get; init; }

    public string? Type { get; init; }

    public string? Host { get; init; }

    public int? Port { get; init; }

    public int? LocalRtcpPort { get; init; }

    public int? RemoteRtcpPort { get; init; }

    public long? Ssrc { get; init; }

    public int? Pt { get; init; }

    public int? Substream { get; init; }

    public bool? Srtp { get; init; }

    /// <summary>Fields that this version of the library has no property for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
