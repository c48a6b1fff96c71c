namespace LiveOps.Gateway.Bridges;

/// <summary>The connections to bridges: one for each, shared by all anchors on it.</summary>
internal interface IBridgePool
{
    /// <param name="node">The bridge, as namespace/name of its MediaNode.</param>
    /// <param name="cancellationToken">Ends the attempt to connect.</param>
    /// <exception cref="BridgeException">There is no such node, or it cannot be reached.</exception>
    Task<IBridge> GetAsync(string node, CancellationToken cancellationToken);
}
