namespace LiveOps.Janus.Plugins.AudioBridge;

/// <summary>Resets the decoder of this participant, should it make noise.</summary>
public sealed record ResetDecoder : AudioBridgeRequest<AudioBridgeDone>
{
    public override string Request => "resetdecoder";
}
