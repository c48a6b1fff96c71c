using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveOps.Janus.Protocol;

/// <summary>A plugin, transport, event handler or logger that the server has loaded.</summary>
public sealed record ModuleInfo
{
    public string? Name { get; init; }

    public string? Author { get; init; }

    public string? Description { get; init; }

    public string? VersionString { get; init; }

    public int Version { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
