using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveOps.Janus.Plugins.RecordPlay;

public sealed record PlayerState
{
    /// <summary>E.g. <c>recording</c>, <c>preparing</c>, <c>playing</c>, <c>stopped</c>.</summary>
    public string? Status { get; init; }

    public long? Id { get; init; }

    public bool? IsPrivate { get; init; }

    public string? Warning { get; init; }

    public string? Event { get; init; }

    public bool? E2ee { get; init; }

    /// <summary>Fields that this version of the library has no property for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
