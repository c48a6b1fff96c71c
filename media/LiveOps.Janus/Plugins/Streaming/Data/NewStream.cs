using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveOps.Janus.Plugins.Streaming;

/// <summary>A stream of a new <c>rtp</c> mountpoint.</summary>
public sealed record NewStream
{
    public string? Type { get; init; }

    public string? Mid { get; init; }

    public string? Label { get; init; }

    public string? Msid { get; init; }

    /// <summary>0 lets the server pick one.</summary>
    public int? Port { get; init; }

    public int? Rtcpport { get; init; }

    public string? Mcast { get; init; }

    public string? Iface { get; init; }

    public int? Pt { get; init; }

    public string? Codec { get; init; }

    public string? Rtpmap { get; init; }

    public string? Fmtp { get; init; }

    public bool? Simulcast { get; init; }

    public int? Port2 { get; init; }

    public int? Port3 { get; init; }

    public bool? Svc { get; init; }

    public bool? Skew { get; init; }

    public bool? Bufferkf { get; init; }

    public bool? Buffermsg { get; init; }

    public string? Datatype { get; init; }

    /// <summary>Fields that this version of the library has no property for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
