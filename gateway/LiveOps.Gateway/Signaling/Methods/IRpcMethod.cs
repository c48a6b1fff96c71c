using LiveOps.Gateway.Signaling.Rpc;

namespace LiveOps.Gateway.Signaling.Methods;

/// <summary>One method of the signaling protocol.</summary>
internal interface IRpcMethod
{
    /// <summary>Names under which clients call it.</summary>
    IReadOnlyList<string> Names { get; }

    RpcOrder Order { get; }

    /// <param name="session">Who calls.</param>
    /// <param name="request">What was sent; its parameters are undefined where absent.</param>
    /// <param name="cancellationToken">Ends when the connection does.</param>
    Task<RpcResult> HandleAsync(AnchorSession session, RpcRequest request, CancellationToken cancellationToken);
}
