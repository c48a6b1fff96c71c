using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.AudioBridge;

/// <summary>Ends a room; its participants get a <see cref="RoomEnded"/>.</summary>
public sealed record DestroyRoom : AudioBridgeRequest<RoomDestroyed>
{
    public override string Request => "destroy";

    public required JanusId Room { get; init; }

    public string? Secret { get; init; }

    public bool? Permanent { get; init; }
}
