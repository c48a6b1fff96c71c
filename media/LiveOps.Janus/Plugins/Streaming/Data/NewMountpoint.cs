using System.Text.Json;
using System.Text.Json.Serialization;

using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.Streaming;

public sealed record NewMountpoint
{
    public JanusId Id { get; init; }

    public string? Type { get; init; }

    public string? Description { get; init; }

    public bool? IsPrivate { get; init; }

    public string? Host { get; init; }

    public IReadOnlyList<MountpointPort>? Ports { get; init; }

    /// <summary>Fields that this version of the library has no property for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
