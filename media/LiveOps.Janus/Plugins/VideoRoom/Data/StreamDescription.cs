using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveOps.Janus.Plugins.VideoRoom;

public sealed record StreamDescription
{
    public string? Mid { get; init; }

    public string? Description { get; init; }

    /// <summary>Fields that this version of the library has no property for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
