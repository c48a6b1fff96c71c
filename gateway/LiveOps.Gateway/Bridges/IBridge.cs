namespace LiveOps.Gateway.Bridges;

/// <summary>A connected bridge.</summary>
internal interface IBridge
{
    /// <param name="onEvent">Told what becomes of the leg, from any thread; must not block.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <exception cref="BridgeException">The bridge refused or was lost.</exception>
    Task<IBridgeLeg> OpenLegAsync(Action<LegEvent> onEvent, CancellationToken cancellationToken);
}
