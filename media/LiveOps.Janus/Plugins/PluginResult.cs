using System.Text.Json;
using System.Text.Json.Serialization;

using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins;

/// <summary>What a plugin answered.</summary>
public abstract record PluginResult
{
    /// <summary>The session description that came with the answer.</summary>
    [JsonIgnore]
    public Jsep? Jsep { get; internal set; }

    /// <summary>Fields that this version of the library has no property for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
