using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveOps.Janus.Plugins.Streaming;

public sealed record RecordedStream
{
    public string? Mid { get; init; }

    public string? Filename { get; init; }

    /// <summary>Fields that this version of the library has no property for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
