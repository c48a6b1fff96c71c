namespace LiveOps.Standalone.ApiServer.Storage;

/// <summary>Either everything anew, or what has changed.</summary>
internal sealed record ChangeFeedItem(StoreState? State, IReadOnlyList<StoredChange> Changes);
