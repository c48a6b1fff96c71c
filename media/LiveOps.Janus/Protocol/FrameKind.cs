namespace LiveOps.Janus.Protocol;

/// <summary>The value of <c>"janus"</c> in what the server sends.</summary>
internal enum FrameKind
{
    Unknown,
    Success,
    Error,
    Ack,
    Event,
    Pong,
    ServerInfo,
    KeepAlive,
    Timeout,
    WebRtcUp,
    Media,
    SlowLink,
    Hangup,
    Detached,
    Trickle,
}
