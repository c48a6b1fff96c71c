using System.Text.Json;
using System.Text.Json.Serialization;

using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.VideoRoom;

/// <summary>A stream, or all of a publisher.</summary>
public sealed record StreamSelection
{
    public JanusId? Feed { get; init; }

    public string? Mid { get; init; }

    /// <summary>The subscriber's own mid, where it is to be removed or switched.</summary>
    public string? SubMid { get; init; }

    public string? Crossrefid { get; init; }

    public bool? Send { get; init; }

    public int? Substream { get; init; }

    public int? Temporal { get; init; }

    public int? Fallback { get; init; }

    public int? SpatialLayer { get; init; }

    public int? TemporalLayer { get; init; }

    public int? MinDelay { get; init; }

    public int? MaxDelay { get; init; }

    /// <summary>Fields that this version of the library has no property for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
