namespace LiveOps.Standalone.ApiServer.Storage;

/// <summary>The last changes of one resource, in a ring. Not thread-safe: <see cref="WatchHub"/> guards it.</summary>
internal sealed class ResourceHistory(long floor, int capacity)
{
    private StoredChange[] _ring = new StoredChange[Math.Min(16, capacity)];
    private int _first;
    private int _count;

    /// <summary>The newest version whose change is no longer kept; who stands before it must list again.</summary>
    public long Floor { get; private set; } = floor;

    /// <summary>Completed, and replaced, when changes are added.</summary>
    public TaskCompletionSource Grown { get; private set; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Add(StoredChange change)
    {
        if (_count == _ring.Length && _count < capacity)
        {
            Grow();
        }

        if (_count == _ring.Length)
        {
            DropFirst();
        }

        _ring[(_first + _count) % _ring.Length] = change;
        _count++;
    }

    /// <summary>Drops the changes that were written before.</summary>
    public void DropBefore(DateTimeOffset oldest)
    {
        while (_count > 0 && At(0).Current.WrittenAt < oldest)
        {
            DropFirst();
        }
    }

    public TaskCompletionSource ReplaceGrown()
    {
        var grown = Grown;
        Grown = new(TaskCreationOptions.RunContinuationsAsynchronously);
        return grown;
    }

    public IReadOnlyList<StoredChange> After(long version, int max)
    {
        var (low, high) = (0, _count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = At(middle).Version <= version ? (middle + 1, high) : (low, middle);
        }

        var changes = new StoredChange[Math.Min(max, _count - low)];
        for (var i = 0; i < changes.Length; i++)
        {
            changes[i] = At(low + i);
        }

        return changes;
    }

    private StoredChange At(int index) => _ring[(_first + index) % _ring.Length];

    private void DropFirst()
    {
        Floor = At(0).Version;
        _ring[_first] = null!;
        _first = (_first + 1) % _ring.Length;
        _count--;
    }

    private void Grow()
    {
        var larger = new StoredChange[Math.Min(capacity, _ring.Length * 2)];
        for (var i = 0; i < _count; i++)
        {
            larger[i] = At(i);
        }

        (_ring, _first) = (larger, 0);
    }
}
