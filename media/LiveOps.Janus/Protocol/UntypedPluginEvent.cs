using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveOps.Janus.Protocol;

/// <summary>An event that the plugin's class has no type for, or of a plugin without a class.</summary>
public sealed record UntypedPluginEvent : PluginEvent
{
    [JsonIgnore]
    public required JsonElement Data { get; init; }
}
