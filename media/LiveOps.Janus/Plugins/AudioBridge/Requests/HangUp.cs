namespace LiveOps.Janus.Plugins.AudioBridge;

/// <summary>Closes the peer connection; the participant stays in the room.</summary>
public sealed record HangUp : AudioBridgeRequest<AudioBridgeDone>
{
    public override string Request => "hangup";
}
