using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveOps.Janus.Plugins.TextRoom;

/// <summary>Somebody in a room.</summary>
public sealed record Participant
{
    public string? Username { get; init; }

    public string? Display { get; init; }

    /// <summary>Fields that this version of the library has no property for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
