namespace LiveOps.Standalone.ApiServer.Storage;

/// <summary>What a watch reads at once.</summary>
/// <param name="Changes">The next changes; empty when the reader has them all.</param>
/// <param name="Revision">With no changes: the store's revision up to which the reader has seen everything.</param>
/// <param name="Grown">With no changes: completes when there are more.</param>
internal sealed record WatchBatch(IReadOnlyList<StoredChange> Changes, long Revision, Task Grown);
