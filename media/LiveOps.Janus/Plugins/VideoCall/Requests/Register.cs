namespace LiveOps.Janus.Plugins.VideoCall;

/// <summary>Takes a name, under which others can call.</summary>
public sealed record Register : VideoCallRequest<VideoCallDone>
{
    public override string Request => "register";

    public required string Username { get; init; }
}
