using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.AudioBridge;

/// <summary>Stops mixing for a participant that stays in the room, to save CPU. Janus 1.1.2 refuses it; later versions know it.</summary>
public sealed record SuspendParticipant : AudioBridgeRequest<AudioBridgeDone>
{
    public override string Request => "suspend";

    public required JanusId Room { get; init; }

    public string? Secret { get; init; }

    public required JanusId Id { get; init; }

    /// <summary>Also sends it no events meanwhile.</summary>
    public bool? PauseEvents { get; init; }

    /// <summary>Also stops recording it.</summary>
    public bool? StopRecord { get; init; }
}
