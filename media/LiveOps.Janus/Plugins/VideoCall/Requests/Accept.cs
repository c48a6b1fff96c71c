namespace LiveOps.Janus.Plugins.VideoCall;

/// <summary>Takes an incoming call; needs the answer to its offer.</summary>
public sealed record Accept : VideoCallRequest<VideoCallDone>
{
    public override string Request => "accept";
}
