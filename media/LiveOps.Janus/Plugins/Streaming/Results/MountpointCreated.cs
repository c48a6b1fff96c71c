using System.Text.Json.Serialization;

namespace LiveOps.Janus.Plugins.Streaming;

public sealed record MountpointCreated : PluginResult
{
    public string? Streaming { get; init; }

    [JsonPropertyName("created")]
    public string? Name { get; init; }

    [JsonPropertyName("create")]
    public string? CreatedName { get; init; }

    public bool? Permanent { get; init; }

    public NewMountpoint? Stream { get; init; }
}
