using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveOps.Janus.Events;

/// <summary>What an event handler of the server reports.</summary>
public sealed record ServerEvent
{
    /// <summary>The server's name.</summary>
    public string? Emitter { get; init; }

    public ServerEventType Type { get; init; }

    /// <summary>What kind of WebRTC or media event it is.</summary>
    public int? Subtype { get; init; }

    /// <summary>When it happened, in microseconds since 1970 by the server's clock.</summary>
    public long Timestamp { get; init; }

    public long? SessionId { get; init; }

    public long? HandleId { get; init; }

    public string? OpaqueId { get; init; }

    /// <summary>What happened; the shape depends on type and plugin.</summary>
    public JsonElement? Event { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
