using System.Text.Json.Serialization;

namespace LiveOps.Janus.Plugins.AudioBridge;

/// <summary>The rooms.</summary>
public sealed record RoomList : PluginResult
{
    public string? Audiobridge { get; init; }

    [JsonPropertyName("list")]
    public required IReadOnlyList<RoomInfo> Rooms { get; init; }
}
