using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveOps.Janus.Admin;

public sealed record EventLoop
{
    public int Id { get; init; }

    public int Handles { get; init; }

    /// <summary>Fields that this version of the library has no property for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
