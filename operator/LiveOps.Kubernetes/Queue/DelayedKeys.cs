using LiveOps.Kubernetes.Api;

namespace LiveOps.Kubernetes.Queue;

/// <summary>Keys that are due later, each at most once: the earliest wish wins. Not thread-safe; its queue locks.</summary>
internal sealed class DelayedKeys
{
    private readonly Dictionary<ObjectKey, long> _due = [];
    private readonly PriorityQueue<ObjectKey, long> _order = new();

    public int Count => _due.Count;

    /// <summary>When the next key is due, as a timestamp; null if there is none.</summary>
    public long? NextDue
    {
        get
        {
            DropOutdated();
            return _order.TryPeek(out _, out var due) ? due : null;
        }
    }

    public void Add(ObjectKey key, long due)
    {
        if (!_due.TryGetValue(key, out var earlier) || due < earlier)
        {
            _due[key] = due;
            _order.Enqueue(key, due);
        }
    }

    public bool TryTake(long now, out ObjectKey key)
    {
        DropOutdated();
        key = default;
        if (!_order.TryPeek(out var first, out var due) || due > now)
        {
            return false;
        }

        _order.Dequeue();
        _due.Remove(first);
        key = first;
        return true;
    }

    public void Clear()
    {
        _due.Clear();
        _order.Clear();
    }

    // A key that was moved forward leaves its later entry behind in the heap.
    private void DropOutdated()
    {
        while (_order.TryPeek(out var key, out var due) && (!_due.TryGetValue(key, out var current) || current != due))
        {
            _order.Dequeue();
        }
    }
}
