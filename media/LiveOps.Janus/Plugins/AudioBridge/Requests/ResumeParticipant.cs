using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.AudioBridge;

/// <summary>Takes a suspended participant back. Janus 1.1.2 refuses it; later versions know it.</summary>
public sealed record ResumeParticipant : AudioBridgeRequest<AudioBridgeDone>
{
    public override string Request => "resume";

    public required JanusId Room { get; init; }

    public string? Secret { get; init; }

    public required JanusId Id { get; init; }

    public bool? Record { get; init; }

    public string? Filename { get; init; }
}
