namespace LiveOps.Gateway.Signaling.Rpc;

/// <summary>JSON-RPC 2.0 section 5.1.</summary>
internal static class RpcErrorCode
{
    public const int ParseError = -32700;
    public const int InvalidRequest = -32600;
    public const int MethodNotFound = -32601;
    public const int InvalidParams = -32602;
    public const int InternalError = -32603;
}
