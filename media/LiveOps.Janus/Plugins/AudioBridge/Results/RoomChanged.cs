using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.AudioBridge;

/// <summary>This participant is in the other room.</summary>
public sealed record RoomChanged : PluginResult
{
    public string? Audiobridge { get; init; }

    public JanusId Room { get; init; }

    public JanusId Id { get; init; }

    public string? Display { get; init; }

    public IReadOnlyList<Participant>? Participants { get; init; }
}
