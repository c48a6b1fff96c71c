namespace LiveOps.Operator.Nodes.Bridges;

/// <summary>Opens connections to bridges.</summary>
internal interface IBridgeConnector
{
    Task<IBridge> ConnectAsync(NodeTarget target, CancellationToken cancellationToken);
}
