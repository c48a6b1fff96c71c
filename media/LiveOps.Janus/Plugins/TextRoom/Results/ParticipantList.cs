using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.TextRoom;

/// <summary>Who is in the room.</summary>
public sealed record ParticipantList : PluginResult
{
    public string? Textroom { get; init; }

    public JanusId? Room { get; init; }

    public required IReadOnlyList<Participant> Participants { get; init; }

    public string? Transaction { get; init; }
}
