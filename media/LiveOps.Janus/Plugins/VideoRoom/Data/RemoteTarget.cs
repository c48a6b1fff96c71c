using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveOps.Janus.Plugins.VideoRoom;

public sealed record RemoteTarget
{
    public string? RemoteId { get; init; }

    public string? Host { get; init; }

    public int? Port { get; init; }

    public int? RtcpPort { get; init; }

    /// <summary>Fields that this version of the library has no property for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
