namespace LiveOps.Janus.Plugins.VideoCall;

/// <summary>The call was taken; the answer comes along.</summary>
public sealed record CallAccepted : VideoCallEvent
{
    public required CallState Result { get; init; }
}
