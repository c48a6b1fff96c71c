namespace LiveOps.Chaos.Anchors;

/// <summary>Somebody who speaks in a room, and comes back by itself whatever happens, until disposed.</summary>
internal interface IAnchor : IAsyncDisposable
{
    Voice Voice { get; }

    /// <summary>What ended its work, which nothing should; null while it goes on.</summary>
    string? Failure { get; }
}
