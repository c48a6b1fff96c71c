using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveOps.Janus.Admin;

/// <summary>A stored token.</summary>
public sealed record TokenInfo
{
    public string? Token { get; init; }

    public IReadOnlyList<string>? AllowedPlugins { get; init; }

    /// <summary>Fields that this version of the library has no property for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
