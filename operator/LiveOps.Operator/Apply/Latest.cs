using System.Collections.Concurrent;
using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Watch;

namespace LiveOps.Operator.Apply;

/// <summary>
/// Reads objects as they were last seen, own writes included. A watch lags behind: without this a room that was just written would be
/// read as it was before, and every second write would be a conflict.
/// </summary>
internal sealed class Latest<T>(IInformer<T> informer) where T : class, IKubernetesObject
{
    private readonly ConcurrentDictionary<ObjectKey, (T Written, HashSet<string> Superseded)> _ahead = [];

    public T? Get(ObjectKey key)
    {
        var seen = informer.Get(key);
        if (!_ahead.TryGetValue(key, out var own))
        {
            return seen;
        }

        if (seen?.Metadata.ResourceVersion is { } version && own.Superseded.Contains(version))
        {
            return own.Written;
        }

        _ahead.TryRemove(key, out _);
        return seen;
    }

    /// <summary>Notes a write that was made onto <paramref name="before"/>. One key is on one worker, so writes come in order.</summary>
    public void Wrote(T before, T after)
    {
        if (ReferenceEquals(before, after) || string.Equals(before.Metadata.ResourceVersion, after.Metadata.ResourceVersion, StringComparison.Ordinal))
        {
            return;
        }

        var key = ObjectKey.Of(after);
        var superseded = _ahead.TryGetValue(key, out var own) ? own.Superseded : new(StringComparer.Ordinal);
        superseded.Add(before.Metadata.ResourceVersion!);
        _ahead[key] = (after, superseded);
    }
}
