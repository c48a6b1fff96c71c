namespace LiveOps.Janus.Plugins.VideoCall;

/// <summary>The other side negotiates anew.</summary>
public sealed record CallUpdated : VideoCallEvent
{
    public required CallState Result { get; init; }
}
