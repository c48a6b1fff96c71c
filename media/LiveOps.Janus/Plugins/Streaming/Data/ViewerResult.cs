using System.Text.Json;
using System.Text.Json.Serialization;

using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.Streaming;

public sealed record ViewerResult
{
    /// <summary><c>preparing</c>, <c>starting</c>, <c>pausing</c>, <c>stopping</c>.</summary>
    public string? Status { get; init; }

    public string? Event { get; init; }

    public string? Switched { get; init; }

    public JanusId? Id { get; init; }

    public bool? E2ee { get; init; }

    public string? Warning { get; init; }

    public string? Mid { get; init; }

    public int? Substream { get; init; }

    public int? Temporal { get; init; }

    public int? SpatialLayer { get; init; }

    public int? TemporalLayer { get; init; }

    /// <summary>Fields that this version of the library has no property for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
