using System.Text.Json;
using System.Text.Json.Serialization;

using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.AudioBridge;

/// <summary>A room in a list.</summary>
public sealed record RoomInfo
{
    public JanusId Room { get; init; }

    public string? Description { get; init; }

    /// <summary>In Hz.</summary>
    public int SamplingRate { get; init; }

    public bool? SpatialAudio { get; init; }

    public bool PinRequired { get; init; }

    public bool? IsPrivate { get; init; }

    public bool Record { get; init; }

    public string? RecordFile { get; init; }

    public bool? Muted { get; init; }

    public int NumParticipants { get; init; }

    /// <summary>Fields that this version of the library has no property for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
