namespace LiveOps.Operator.Nodes.Mixers;

/// <summary>What a mixer has, as far as is known: listings, answers and events.</summary>
internal sealed class MixerInventory
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (Mix Mix, long Stamp)> _mixes = new(StringComparer.Ordinal);
    private long _clock;
    private long _revision;

    /// <summary>Grows with each change.</summary>
    public long Revision => Volatile.Read(ref _revision);

    /// <summary>To be called before a listing is asked for; what is made from here on survives the listing.</summary>
    public long BeginListing() => Interlocked.Increment(ref _clock);

    /// <returns>UIDs of the mixes that came, went or changed.</returns>
    public IReadOnlyList<string> CompleteListing(long began, IReadOnlyList<Mix> listed)
    {
        lock (_gate)
        {
            var changed = new List<string>();
            var present = listed.Select(mix => mix.Uid).ToHashSet(StringComparer.Ordinal);
            foreach (var (mix, stamp) in _mixes.Values.Where(one => !present.Contains(one.Mix.Uid)).ToList())
            {
                if (stamp <= began)
                {
                    Remove_NeedsLock(mix.Uid);
                    changed.Add(mix.Uid);
                }
            }

            foreach (var mix in listed)
            {
                var found = _mixes.TryGetValue(mix.Uid, out var known);
                if (!found || (known.Stamp <= began && known.Mix != mix))
                {
                    Put_NeedsLock(mix, known.Stamp);
                    changed.Add(mix.Uid);
                }
            }

            return changed;
        }
    }

    /// <summary>The room's live mix, or null.</summary>
    public Mix? Find(string uid)
    {
        lock (_gate)
        {
            return _mixes.TryGetValue(uid, out var known) && known.Mix.State == MixState.Live ? known.Mix : null;
        }
    }

    public IReadOnlyList<string> Uids()
    {
        lock (_gate)
        {
            return [.. _mixes.Keys];
        }
    }

    public void Put(Mix mix)
    {
        lock (_gate)
        {
            Put_NeedsLock(mix, Interlocked.Increment(ref _clock));
        }
    }

    /// <returns>Whether it was known.</returns>
    public bool Remove(string uid)
    {
        lock (_gate)
        {
            return Remove_NeedsLock(uid);
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            Volatile.Write(ref _revision, _revision + 1);
            _mixes.Clear();
        }
    }

    private void Put_NeedsLock(Mix mix, long stamp)
    {
        Volatile.Write(ref _revision, _revision + 1);
        _mixes[mix.Uid] = (mix, stamp);
    }

    private bool Remove_NeedsLock(string uid)
    {
        Volatile.Write(ref _revision, _revision + 1);
        return _mixes.Remove(uid);
    }
}
