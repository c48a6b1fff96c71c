using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveOps.Janus.Protocol;

/// <summary>What a plugin says on its own. Each plugin derives its own events; <see cref="UntypedPluginEvent"/> is the rest.</summary>
public abstract record PluginEvent : JanusHandleEvent
{
    /// <summary>A session description that came along, usually an offer to answer.</summary>
    [JsonIgnore]
    public Jsep? Jsep { get; internal set; }

    /// <summary>Fields that this version of the library has no property for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
