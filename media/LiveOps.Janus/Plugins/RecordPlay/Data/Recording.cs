using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveOps.Janus.Plugins.RecordPlay;

/// <summary>A recording on the server.</summary>
public sealed record Recording
{
    public long Id { get; init; }

    public string? Name { get; init; }

    public string? Date { get; init; }

    public bool? Audio { get; init; }

    public bool? Video { get; init; }

    public bool? Data { get; init; }

    public string? AudioCodec { get; init; }

    public string? VideoCodec { get; init; }

    /// <summary>Fields that this version of the library has no property for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
