namespace LiveOps.Janus.Plugins.VideoCall;

/// <summary>The call is over.</summary>
public sealed record CallEnded : VideoCallEvent
{
    public required CallState Result { get; init; }
}
