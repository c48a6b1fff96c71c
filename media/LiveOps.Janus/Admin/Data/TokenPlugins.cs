using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveOps.Janus.Admin;

/// <summary>What a token is good for.</summary>
public sealed record TokenPlugins
{
    public IReadOnlyList<string>? Plugins { get; init; }

    /// <summary>Fields that this version of the library has no property for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
