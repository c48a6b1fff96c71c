using System.Text.Json.Serialization;

namespace LiveOps.Janus.Plugins.RecordPlay;

public sealed record RecordingList : PluginResult
{
    public string? Recordplay { get; init; }

    [JsonPropertyName("list")]
    public required IReadOnlyList<Recording> Recordings { get; init; }
}
