using System.Text.Json;
using System.Text.Json.Serialization;

using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.VideoRoom;

public sealed record Attendee
{
    public JanusId Id { get; init; }

    public string? Display { get; init; }

    public bool? Remote { get; init; }

    /// <summary>Fields that this version of the library has no property for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
