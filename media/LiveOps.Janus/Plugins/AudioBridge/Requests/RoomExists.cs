using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.AudioBridge;

/// <summary>Asks whether there is a room.</summary>
public sealed record RoomExists : AudioBridgeRequest<RoomExistence>
{
    public override string Request => "exists";

    public required JanusId Room { get; init; }
}
