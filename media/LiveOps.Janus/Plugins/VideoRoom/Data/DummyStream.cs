using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveOps.Janus.Plugins.VideoRoom;

public sealed record DummyStream
{
    public required string Codec { get; init; }

    public string? Fmtp { get; init; }

    /// <summary>Fields that this version of the library has no property for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
