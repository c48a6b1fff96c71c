using System.Collections;
using System.Collections.Immutable;
using LiveOps.Kubernetes.Api;

namespace LiveOps.Kubernetes.Watch;

/// <summary>The objects of one snapshot, without a copy.</summary>
internal sealed class SnapshotView<T>(ImmutableDictionary<ObjectKey, T> objects) : IReadOnlyCollection<T>
{
    public int Count => objects.Count;

    public IEnumerator<T> GetEnumerator() => objects.Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
