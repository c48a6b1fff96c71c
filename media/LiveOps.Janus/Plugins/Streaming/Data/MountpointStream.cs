using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveOps.Janus.Plugins.Streaming;

/// <summary>One stream of a mountpoint.</summary>
public sealed record MountpointStream
{
    public string? Mid { get; init; }

    public int? Mindex { get; init; }

    public string? Type { get; init; }

    public string? Label { get; init; }

    public string? Msid { get; init; }

    /// <summary>Milliseconds since media last came.</summary>
    public int? AgeMs { get; init; }

    public int? Pt { get; init; }

    public string? Codec { get; init; }

    public string? Rtpmap { get; init; }

    public string? Fmtp { get; init; }

    public int? Port { get; init; }

    public int? Rtcpport { get; init; }

    public string? Host { get; init; }

    public string? Mcast { get; init; }

    public string? Iface { get; init; }

    public bool? Simulcast { get; init; }

    public bool? Videosimulcast { get; init; }

    public bool? Svc { get; init; }

    public bool? Videosvc { get; init; }

    public bool? Skew { get; init; }

    public string? Datatype { get; init; }

    public bool? Recording { get; init; }

    public bool? Videobufferkf { get; init; }

    public bool? Databuffermsg { get; init; }

    public int? Collision { get; init; }

    public int? Threads { get; init; }

    /// <summary>Fields that this version of the library has no property for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
