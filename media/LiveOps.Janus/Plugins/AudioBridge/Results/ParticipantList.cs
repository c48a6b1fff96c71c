using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.AudioBridge;

/// <summary>Who is in the room.</summary>
public sealed record ParticipantList : PluginResult
{
    public string? Audiobridge { get; init; }

    public JanusId Room { get; init; }

    public required IReadOnlyList<Participant> Participants { get; init; }
}
