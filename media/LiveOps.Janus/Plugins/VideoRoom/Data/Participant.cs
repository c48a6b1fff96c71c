using System.Text.Json;
using System.Text.Json.Serialization;

using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.VideoRoom;

/// <summary>Somebody in a room, publishing or not.</summary>
public sealed record Participant
{
    public JanusId Id { get; init; }

    public string? Display { get; init; }

    public bool Publisher { get; init; }

    public bool? Talking { get; init; }

    public bool? Remote { get; init; }

    public JsonElement? Metadata { get; init; }

    /// <summary>Fields that this version of the library has no property for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
