namespace LiveOps.Gateway.Signaling.Rpc;

/// <summary>Why a request was refused. Clients compare the texts, so they are part of the protocol.</summary>
internal sealed record RpcError(int Code, string Message)
{
    public static RpcError Parse { get; } = new(RpcErrorCode.ParseError, "parse error");

    public static RpcError Invalid { get; } = new(RpcErrorCode.InvalidRequest, "invalid request");

    /// <summary>What a client is told of a failure that is not its own; the log says more.</summary>
    public static RpcError Unknown { get; } = new(RpcErrorCode.InternalError, "unknown error");

    /// <summary>What the gateways share cannot be reached: try again.</summary>
    public static RpcError PresenceNotAvailable { get; } = new(RpcErrorCode.InternalError, "presence is not available");

    public static RpcError NotJoined { get; } = new(RpcErrorCode.InvalidRequest, "not joined yet");

    public static RpcError NotAllowed { get; } = new(RpcErrorCode.InvalidRequest, "not allowed");

    public static RpcError NoSuchParticipant { get; } = new(RpcErrorCode.InvalidRequest, "no such participant");

    public static RpcError NotBanned { get; } = new(RpcErrorCode.InvalidRequest, "not banned");

    public static RpcError MethodNotFound(string method) => new(RpcErrorCode.MethodNotFound, $"method not found: {method}");

    public static RpcError Refused(string message) => new(RpcErrorCode.InvalidRequest, message);

    public static RpcError BadParams(string message) => new(RpcErrorCode.InvalidParams, message);

    public static RpcError Failed(string message) => new(RpcErrorCode.InternalError, message);
}
