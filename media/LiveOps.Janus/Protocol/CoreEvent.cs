using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveOps.Janus.Protocol;

/// <summary>What the Janus core, not the plugin, says about a handle.</summary>
public abstract record CoreEvent : JanusHandleEvent
{
    public string? Janus { get; init; }

    public long SessionId { get; init; }

    /// <summary>The handle's id.</summary>
    public long Sender { get; init; }

    public string? Transaction { get; init; }

    public string? OpaqueId { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
