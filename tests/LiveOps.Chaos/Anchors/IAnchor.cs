namespace LiveOps.Chaos.Anchors;

/// <summary>Somebody who speaks in a room, and comes back by itself whatever happens, until disposed.</summary>
internal interface IAnchor : IAsyncDisposable
{
    Voice Voice { get; }
}
