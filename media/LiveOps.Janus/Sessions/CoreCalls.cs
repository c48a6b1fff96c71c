using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Sessions;

/// <summary>The core's requests that have no fields of their own.</summary>
internal static class CoreCalls
{
    public static JanusCall<ServerInfo> Info { get; } = new(new CoreRequest("info"), Replies.Info);

    public static JanusCall<bool> Ping { get; } = Plain("ping");

    public static JanusCall<bool> KeepAlive { get; } = Plain("keepalive");

    public static JanusCall<bool> Claim { get; } = Plain("claim");

    public static JanusCall<bool> Destroy { get; } = Plain("destroy");

    public static JanusCall<bool> Detach { get; } = Plain("detach");

    public static JanusCall<bool> Hangup { get; } = Plain("hangup");

    public static JanusCall<bool> Trickle(IReadOnlyList<IceCandidate> candidates) =>
        new(new TrickleRequest(candidates), Replies.None) { AcceptsAck = true };

    private static JanusCall<bool> Plain(string verb) => new(new CoreRequest(verb), Replies.None) { AcceptsAck = true };
}
