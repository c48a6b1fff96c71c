using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.AudioBridge;

/// <summary>Makes a room. Refused with <see cref="AudioBridgeErrors.RoomExists"/> if there is one with that id.</summary>
public sealed record CreateRoom : AudioBridgeRequest<RoomCreated>
{
    public override string Request => "create";

    /// <summary>The room's id; the server picks one where null.</summary>
    public JanusId? Room { get; init; }

    /// <summary>The server's <c>admin_key</c>, where it has one.</summary>
    public string? AdminKey { get; init; }

    /// <summary>Also writes the room into the server's configuration file, which rewrites that file.</summary>
    public bool? Permanent { get; init; }

    public string? Description { get; init; }

    /// <summary>Needed to edit or destroy the room, and to act on its participants.</summary>
    public string? Secret { get; init; }

    /// <summary>Needed to join.</summary>
    public string? Pin { get; init; }

    /// <summary>Leaves the room out of lists.</summary>
    public bool? IsPrivate { get; init; }

    /// <summary>Tokens of which a participant must bring one.</summary>
    public IReadOnlyList<string>? Allowed { get; init; }

    /// <summary>8000, 12000, 16000, 24000 or 48000 Hz.</summary>
    public int? SamplingRate { get; init; }

    /// <summary>Mixes in stereo, each participant at its own position.</summary>
    public bool? SpatialAudio { get; init; }

    /// <summary>Negotiates the audio level header extension (RFC 6464).</summary>
    public bool? AudiolevelExt { get; init; }

    /// <summary>Reports who is talking.</summary>
    public bool? AudiolevelEvent { get; init; }

    /// <summary>Packets with audio level over which talking is decided.</summary>
    public int? AudioActivePackets { get; init; }

    /// <summary>Average level, in -dBov, below which a participant is talking.</summary>
    public int? AudioLevelAverage { get; init; }

    /// <summary>Percentage of loss that encoders prepare for.</summary>
    public int? DefaultExpectedloss { get; init; }

    /// <summary>Packets buffered per participant before they are mixed.</summary>
    public int? DefaultPrebuffering { get; init; }

    /// <summary>Opus bitrate towards participants, in bit/s.</summary>
    public int? DefaultBitrate { get; init; }

    /// <summary>Filters noise with RNNoise, where the server was built with it.</summary>
    public bool? Denoise { get; init; }

    /// <summary>Records the mix.</summary>
    public bool? Record { get; init; }

    public string? RecordFile { get; init; }

    public string? RecordDir { get; init; }

    /// <summary>Records each participant.</summary>
    public bool? Mjrs { get; init; }

    public string? MjrsDir { get; init; }

    /// <summary>Lets participants join over plain RTP.</summary>
    public bool? AllowRtpParticipants { get; init; }

    /// <summary>Names of the groups that participants are put into, for forwarders of one group.</summary>
    public IReadOnlyList<string>? Groups { get; init; }
}
