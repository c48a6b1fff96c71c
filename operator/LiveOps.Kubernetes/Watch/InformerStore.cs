using System.Collections.Immutable;
using LiveOps.Kubernetes.Api;

namespace LiveOps.Kubernetes.Watch;

/// <summary>
/// The copy, and what each change to it means. One writer; readers take a snapshot for the price of a reference, since the
/// dictionary is immutable and an update shares all but a handful of its nodes.
/// </summary>
internal sealed class InformerStore<T> where T : class, IKubernetesObject
{
    private ImmutableDictionary<ObjectKey, T> _objects = ImmutableDictionary<ObjectKey, T>.Empty;

    public ImmutableDictionary<ObjectKey, T> Snapshot => Volatile.Read(ref _objects);

    /// <summary>Takes over one event of a watch; null if it changes nothing.</summary>
    public InformerEvent<T>? Apply(WatchEvent<T> change)
    {
        var key = ObjectKey.Of(change.Object);
        var previous = _objects.GetValueOrDefault(key);
        if (change.Type == WatchEventType.Deleted)
        {
            return previous is null ? null : Remove(key, change.Object, previous);
        }

        return IsSame(previous, change.Object) ? null : Put(key, change.Object, previous);
    }

    /// <summary>Takes over a whole list and yields the difference; the copy moves on as each event is taken.</summary>
    public IEnumerable<InformerEvent<T>> Replace(IReadOnlyList<T> listed)
    {
        var present = new HashSet<ObjectKey>(listed.Count);
        foreach (var value in listed)
        {
            present.Add(ObjectKey.Of(value));
        }

        foreach (var (key, gone) in Snapshot)
        {
            if (!present.Contains(key))
            {
                yield return Remove(key, gone, gone);
            }
        }

        foreach (var value in listed)
        {
            var key = ObjectKey.Of(value);
            var previous = _objects.GetValueOrDefault(key);
            if (IsSame(previous, value))
            {
                continue;
            }

            if (previous is not null && !string.Equals(previous.Metadata.Uid, value.Metadata.Uid, StringComparison.Ordinal))
            {
                // Deleted and made anew while nobody watched: what hung on the old one must be told.
                yield return Remove(key, previous, previous);
                previous = null;
            }

            yield return Put(key, value, previous);
        }
    }

    private InformerEvent<T> Put(ObjectKey key, T value, T? previous)
    {
        Volatile.Write(ref _objects, _objects.SetItem(key, value));
        return new(previous is null ? WatchEventType.Added : WatchEventType.Modified, value, previous);
    }

    private InformerEvent<T> Remove(ObjectKey key, T last, T previous)
    {
        Volatile.Write(ref _objects, _objects.Remove(key));
        return new(WatchEventType.Deleted, last, previous);
    }

    private static bool IsSame(T? previous, T value) =>
        previous is not null
        && string.Equals(previous.Metadata.ResourceVersion, value.Metadata.ResourceVersion, StringComparison.Ordinal)
        && string.Equals(previous.Metadata.Uid, value.Metadata.Uid, StringComparison.Ordinal);
}
