using System.Text.Json;
using System.Text.Json.Serialization;

using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.TextRoom;

/// <summary>A room in a list.</summary>
public sealed record RoomInfo
{
    public JanusId Room { get; init; }

    public string? Description { get; init; }

    public bool PinRequired { get; init; }

    public int NumParticipants { get; init; }

    /// <summary>Messages kept for those who join.</summary>
    public int History { get; init; }

    /// <summary>Fields that this version of the library has no property for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
