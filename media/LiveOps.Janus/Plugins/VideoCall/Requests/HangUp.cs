namespace LiveOps.Janus.Plugins.VideoCall;

/// <summary>Ends a call, or declines it.</summary>
public sealed record HangUp : VideoCallRequest<VideoCallDone>
{
    public override string Request => "hangup";

    public string? Reason { get; init; }
}
