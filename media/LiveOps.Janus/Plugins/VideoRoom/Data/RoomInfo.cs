using System.Text.Json;
using System.Text.Json.Serialization;

using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.VideoRoom;

/// <summary>A room in a list.</summary>
public sealed record RoomInfo
{
    public JanusId Room { get; init; }

    public string? Description { get; init; }

    public bool PinRequired { get; init; }

    public bool IsPrivate { get; init; }

    public int MaxPublishers { get; init; }

    public int Bitrate { get; init; }

    public bool? BitrateCap { get; init; }

    public int FirFreq { get; init; }

    public bool RequirePvtid { get; init; }

    public bool RequireE2ee { get; init; }

    public bool DummyPublisher { get; init; }

    public bool NotifyJoining { get; init; }

    public string? Audiocodec { get; init; }

    public string? Videocodec { get; init; }

    public bool? OpusFec { get; init; }

    public bool? OpusDtx { get; init; }

    public bool? VideoSvc { get; init; }

    public bool Record { get; init; }

    public string? RecDir { get; init; }

    public bool LockRecord { get; init; }

    public int NumParticipants { get; init; }

    public bool AudiolevelExt { get; init; }

    public bool AudiolevelEvent { get; init; }

    public int? AudioActivePackets { get; init; }

    public int? AudioLevelAverage { get; init; }

    public bool VideoorientExt { get; init; }

    public bool PlayoutdelayExt { get; init; }

    public bool TransportWideCcExt { get; init; }

    /// <summary>Fields that this version of the library has no property for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
