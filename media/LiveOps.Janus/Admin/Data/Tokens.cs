using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveOps.Janus.Admin;

public sealed record Tokens
{
    [JsonPropertyName("tokens")]
    public IReadOnlyList<TokenInfo>? Items { get; init; }

    /// <summary>Fields that this version of the library has no property for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
