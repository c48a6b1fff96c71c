using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.AudioBridge;

/// <summary>Joins a room: over WebRTC with an offer (here or in a later <see cref="Configure"/>), or over plain RTP.</summary>
public sealed record JoinRoom : AudioBridgeRequest<RoomJoined>
{
    public override string Request => "join";

    public required JanusId Room { get; init; }

    /// <summary>The server picks one where null.</summary>
    public JanusId? Id { get; init; }

    public string? Pin { get; init; }

    /// <summary>The room's, for a participant that may join a full or locked room.</summary>
    public string? Secret { get; init; }

    public string? Token { get; init; }

    public string? Display { get; init; }

    public string? Group { get; init; }

    public bool? Muted { get; init; }

    public bool? Suspended { get; init; }

    public bool? PauseEvents { get; init; }

    /// <summary><c>opus</c>, <c>pcma</c> or <c>pcmu</c>.</summary>
    public string? Codec { get; init; }

    /// <summary>In bit/s.</summary>
    public int? Bitrate { get; init; }

    /// <summary>Opus complexity towards this participant, 0 to 10.</summary>
    public int? Quality { get; init; }

    /// <summary>Percent.</summary>
    public int? ExpectedLoss { get; init; }

    /// <summary>Percent of the participant's level in the mix.</summary>
    public int? Volume { get; init; }

    /// <summary>Packets.</summary>
    public int? Prebuffer { get; init; }

    /// <summary>0 (left) to 100 (right).</summary>
    public int? SpatialPosition { get; init; }

    public bool? Denoise { get; init; }

    public int? AudioLevelAverage { get; init; }

    public int? AudioActivePackets { get; init; }

    public bool? Record { get; init; }

    public string? Filename { get; init; }

    /// <summary>Asks Janus for the offer.</summary>
    public bool? GenerateOffer { get; init; }

    /// <summary>Joins over plain RTP.</summary>
    public RtpParticipant? Rtp { get; init; }
}
