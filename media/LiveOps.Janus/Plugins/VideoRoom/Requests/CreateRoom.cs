using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.VideoRoom;

/// <summary>Makes a room.</summary>
public sealed record CreateRoom : VideoRoomRequest<RoomCreated>
{
    public override string Request => "create";

    public JanusId? Room { get; init; }

    public string? AdminKey { get; init; }

    public bool? Permanent { get; init; }

    public string? Description { get; init; }

    public string? Secret { get; init; }

    public string? Pin { get; init; }

    public bool? IsPrivate { get; init; }

    public IReadOnlyList<string>? Allowed { get; init; }

    /// <summary>Subscribers must name the participant they belong to.</summary>
    public bool? RequirePvtid { get; init; }

    public bool? SignedTokens { get; init; }

    /// <summary>Cap for publishers, in bit/s.</summary>
    public int? Bitrate { get; init; }

    /// <summary>Publishers cannot ask for more.</summary>
    public bool? BitrateCap { get; init; }

    /// <summary>Seconds between keyframe requests.</summary>
    public int? FirFreq { get; init; }

    /// <summary>How many may publish at once.</summary>
    public int? Publishers { get; init; }

    /// <summary>Allowed codecs, best first, comma separated.</summary>
    public string? Audiocodec { get; init; }

    public string? Videocodec { get; init; }

    public string? Vp9Profile { get; init; }

    public string? H264Profile { get; init; }

    public bool? OpusFec { get; init; }

    public bool? OpusDtx { get; init; }

    public bool? VideoSvc { get; init; }

    public bool? AudiolevelExt { get; init; }

    public bool? AudiolevelEvent { get; init; }

    public int? AudioActivePackets { get; init; }

    public int? AudioLevelAverage { get; init; }

    public bool? VideoorientExt { get; init; }

    public bool? PlayoutdelayExt { get; init; }

    public bool? TransportWideCcExt { get; init; }

    public bool? Record { get; init; }

    public string? RecDir { get; init; }

    public bool? LockRecord { get; init; }

    public bool? NotifyJoining { get; init; }

    public bool? RequireE2ee { get; init; }

    public bool? DummyPublisher { get; init; }

    public IReadOnlyList<DummyStream>? DummyStreams { get; init; }
}
