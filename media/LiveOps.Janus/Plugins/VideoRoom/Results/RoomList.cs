using System.Text.Json.Serialization;

namespace LiveOps.Janus.Plugins.VideoRoom;

public sealed record RoomList : PluginResult
{
    public string? Videoroom { get; init; }

    [JsonPropertyName("list")]
    public required IReadOnlyList<RoomInfo> Rooms { get; init; }
}
