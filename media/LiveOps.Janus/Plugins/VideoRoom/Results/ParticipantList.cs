using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.VideoRoom;

public sealed record ParticipantList : PluginResult
{
    public string? Videoroom { get; init; }

    public JanusId Room { get; init; }

    public required IReadOnlyList<Participant> Participants { get; init; }
}
