using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveOps.Janus.Plugins.AudioBridge;

/// <summary>The plain-RTP side of a participant: what the peer sends from and to, or where Janus listens.</summary>
public sealed record RtpParticipant
{
    /// <summary>The peer's address. Where null, Janus takes packets from anywhere and sends none.</summary>
    public string? Ip { get; init; }

    public int? Port { get; init; }

    public int? PayloadType { get; init; }

    public int? AudiolevelExt { get; init; }

    public bool? Fec { get; init; }

    /// <summary>Fields that this version of the library has no property for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
