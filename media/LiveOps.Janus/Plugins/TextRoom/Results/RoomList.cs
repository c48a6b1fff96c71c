using System.Text.Json.Serialization;

namespace LiveOps.Janus.Plugins.TextRoom;

/// <summary>The rooms.</summary>
public sealed record RoomList : PluginResult
{
    public string? Textroom { get; init; }

    [JsonPropertyName("list")]
    public required IReadOnlyList<RoomInfo> Rooms { get; init; }

    public string? Transaction { get; init; }
}
