namespace LiveOps.Janus.Protocol;

internal static class FrameKinds
{
    public static FrameKind Of(ReadOnlySpan<byte> janus) => janus switch
    {
        _ when janus.SequenceEqual("success"u8) => FrameKind.Success,
        _ when janus.SequenceEqual("event"u8) => FrameKind.Event,
        _ when janus.SequenceEqual("ack"u8) => FrameKind.Ack,
        _ when janus.SequenceEqual("error"u8) => FrameKind.Error,
        _ when janus.SequenceEqual("pong"u8) => FrameKind.Pong,
        _ when janus.SequenceEqual("keepalive"u8) => FrameKind.KeepAlive,
        _ when janus.SequenceEqual("server_info"u8) => FrameKind.ServerInfo,
        _ when janus.SequenceEqual("timeout"u8) => FrameKind.Timeout,
        _ when janus.SequenceEqual("webrtcup"u8) => FrameKind.WebRtcUp,
        _ when janus.SequenceEqual("media"u8) => FrameKind.Media,
        _ when janus.SequenceEqual("slowlink"u8) => FrameKind.SlowLink,
        _ when janus.SequenceEqual("hangup"u8) => FrameKind.Hangup,
        _ when janus.SequenceEqual("detached"u8) => FrameKind.Detached,
        _ when janus.SequenceEqual("trickle"u8) => FrameKind.Trickle,
        _ => FrameKind.Unknown,
    };
}
