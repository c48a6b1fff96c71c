namespace LiveOps.Standalone.ApiServer.Storage;

/// <summary>
/// The histories from which watches read. Watches pull at their own pace and hold no buffer here, so a slow one never holds up
/// a writer: it finds its place gone and has to list again.
/// </summary>
internal sealed class WatchHub(long revision, int capacity)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, ResourceHistory> _histories = new(StringComparer.Ordinal);
    private readonly long _floor = revision;
    private long _revision = revision;

    public void Publish(long newRevision, IReadOnlyList<StoredChange> changes)
    {
        List<TaskCompletionSource> grown = [];
        lock (_lock)
        {
            foreach (var group in changes.GroupBy(change => change.Current.Key.Resource, StringComparer.Ordinal))
            {
                var history = HistoryOf_NeedsLock(group.Key);
                foreach (var change in group)
                {
                    history.Add(change);
                }

                grown.Add(history.ReplaceGrown());
            }

            _revision = newRevision;
        }

        foreach (var source in grown)
        {
            source.SetResult();
        }
    }

    /// <summary>The changes of a resource after a version, or null when they are no longer kept (410).</summary>
    public WatchBatch? Read(string resource, long after, int max)
    {
        lock (_lock)
        {
            var history = HistoryOf_NeedsLock(resource);
            return after < history.Floor ? null : new(history.After(after, max), _revision, history.Grown.Task);
        }
    }

    private ResourceHistory HistoryOf_NeedsLock(string resource)
    {
        if (!_histories.TryGetValue(resource, out var history))
        {
            _histories[resource] = history = new(_floor, capacity);
        }

        return history;
    }
}
