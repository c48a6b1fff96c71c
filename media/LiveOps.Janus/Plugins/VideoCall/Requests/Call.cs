namespace LiveOps.Janus.Plugins.VideoCall;

/// <summary>Calls somebody; needs an offer. <see cref="CallAccepted"/> or <see cref="CallEnded"/> follows.</summary>
public sealed record Call : VideoCallRequest<VideoCallDone>
{
    public override string Request => "call";

    public required string Username { get; init; }
}
