using System.Text.Json.Serialization;

namespace LiveOps.Janus.Plugins.Streaming;

public sealed record MountpointList : PluginResult
{
    public string? Streaming { get; init; }

    [JsonPropertyName("list")]
    public required IReadOnlyList<MountpointInfo> Mountpoints { get; init; }
}
