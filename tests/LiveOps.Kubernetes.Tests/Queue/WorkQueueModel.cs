using LiveOps.Kubernetes.Api;

namespace LiveOps.Kubernetes.Tests.Queue;

/// <summary>What a work queue is to do, in the plainest form.</summary>
internal sealed class WorkQueueModel
{
    private readonly Dictionary<ObjectKey, int> _delayed = [];
    private int _now;

    /// <summary>Keys that want work.</summary>
    public HashSet<ObjectKey> Dirty { get; } = [];

    public HashSet<ObjectKey> InWork { get; } = [];

    public IReadOnlyList<ObjectKey> Ready => [.. Dirty.Where(k => !InWork.Contains(k))];

    public void Add(ObjectKey key) => Dirty.Add(key);

    public void AddAfter(ObjectKey key, int delay) => _delayed[key] = Math.Min(_delayed.GetValueOrDefault(key, int.MaxValue), _now + delay);

    public void Advance(int seconds)
    {
        _now += seconds;
        foreach (var (key, _) in _delayed.Where(d => d.Value <= _now).ToList())
        {
            _delayed.Remove(key);
            Add(key);
        }
    }

    public void Take(ObjectKey key)
    {
        Dirty.Remove(key);
        InWork.Add(key);
    }
}
