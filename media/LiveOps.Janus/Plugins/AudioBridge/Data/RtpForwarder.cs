using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveOps.Janus.Plugins.AudioBridge;

/// <summary>A forwarder of a room's mix.</summary>
public sealed record RtpForwarder
{
    public long StreamId { get; init; }

    public string? Group { get; init; }

    public string? Ip { get; init; }

    public int Port { get; init; }

    public long Ssrc { get; init; }

    public string? Codec { get; init; }

    public int Ptype { get; init; }

    public bool? Srtp { get; init; }

    public bool AlwaysOn { get; init; }

    /// <summary>Fields that this version of the library has no property for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
