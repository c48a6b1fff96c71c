namespace LiveOps.Janus.Plugins.VideoCall;

/// <summary>Anything else.</summary>
public sealed record VideoCallNotice : VideoCallEvent
{
    public CallState? Result { get; init; }

    public int? ErrorCode { get; init; }

    public string? Error { get; init; }
}
