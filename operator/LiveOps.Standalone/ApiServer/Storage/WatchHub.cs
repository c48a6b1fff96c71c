namespace LiveOps.Standalone.ApiServer.Storage;

/// <summary>
/// The histories from which watches read. Watches pull at their own pace and hold no buffer here, so a slow one never holds up
/// a writer: it finds its place gone and has to list again.
/// </summary>
internal sealed class WatchHub(long revision, int capacity)
{
    /// <summary>Stands for all resources at once.</summary>
    public const string Everything = "*";

    private readonly Lock _lock = new();
    private readonly Dictionary<string, ResourceHistory> _histories = new(StringComparer.Ordinal);
    private readonly long _floor = revision;
    private long _revision = revision;

    public void Publish(long newRevision, IReadOnlyList<StoredChange> changes)
    {
        List<TaskCompletionSource> grown = [];
        lock (_lock)
        {
            Add_NeedsLock(Everything, changes, grown);
            foreach (var group in changes.GroupBy(change => change.Current.Key.Resource, StringComparer.Ordinal))
            {
                Add_NeedsLock(group.Key, group, grown);
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

    /// <summary>Lets go of the changes that were written before; who still stands there has to list again.</summary>
    public void DropBefore(DateTimeOffset oldest)
    {
        lock (_lock)
        {
            foreach (var history in _histories.Values)
            {
                history.DropBefore(oldest);
            }
        }
    }

    private void Add_NeedsLock(string resource, IEnumerable<StoredChange> changes, List<TaskCompletionSource> grown)
    {
        var history = HistoryOf_NeedsLock(resource);
        foreach (var change in changes)
        {
            history.Add(change);
        }

        grown.Add(history.ReplaceGrown());
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
