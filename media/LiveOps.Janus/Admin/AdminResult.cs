using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveOps.Janus.Admin;

/// <summary>What the Admin API answered.</summary>
public abstract record AdminResult
{
    public string? Janus { get; init; }

    public string? Transaction { get; init; }

    public long? SessionId { get; init; }

    public long? HandleId { get; init; }

    /// <summary>Fields that this version of the library has no property for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
