using System.Text.Json;
using System.Text.Json.Serialization;

using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.AudioBridge;

/// <summary>Somebody in a room.</summary>
public sealed record Participant
{
    public JanusId Id { get; init; }

    public string? Display { get; init; }

    /// <summary>Whether its media is up.</summary>
    public bool Setup { get; init; }

    public bool Muted { get; init; }

    public bool? Suspended { get; init; }

    public bool? Talking { get; init; }

    /// <summary>0 (left) to 100 (right).</summary>
    public int? SpatialPosition { get; init; }

    public JanusId? Group { get; init; }

    /// <summary>Fields that this version of the library has no property for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
