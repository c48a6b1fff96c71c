using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.AudioBridge;

/// <summary>This handle is in the room.</summary>
public sealed record RoomJoined : PluginResult
{
    public string? Audiobridge { get; init; }

    public JanusId Room { get; init; }

    public JanusId Id { get; init; }

    public string? Display { get; init; }

    /// <summary>Who else is there.</summary>
    public IReadOnlyList<Participant>? Participants { get; init; }

    /// <summary>Where Janus listens, for one who joined over plain RTP.</summary>
    public RtpParticipant? Rtp { get; init; }
}
