namespace LiveOps.Janus.Plugins.AudioBridge;

/// <summary>Leaves the room.</summary>
public sealed record LeaveRoom : AudioBridgeRequest<RoomLeft>
{
    public override string Request => "leave";
}
