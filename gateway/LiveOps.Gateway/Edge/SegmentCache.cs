using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace LiveOps.Gateway.Edge;

/// <summary>
/// Segments in memory. They never change, so there is nothing to check; the oldest go when the memory is used up, which in a
/// live stream are the ones that are wanted least. What is asked for by many at once is fetched once.
/// </summary>
internal sealed class SegmentCache(IOptions<EdgeOptions> options)
{
    private readonly ConcurrentDictionary<SegmentKey, Entry> _entries = new();
    private readonly ConcurrentQueue<(SegmentKey Key, int Bytes)> _order = new();
    private readonly long _limit = (long)options.Value.CacheMegabytes << 20;
    private long _bytes;

    /// <summary>Memory that segments take now.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>The segment, or null where it is not in memory.</summary>
    public EdgeFile? Find(SegmentKey key) => _entries.TryGetValue(key, out var entry) ? entry.File : null;

    /// <summary>The segment from memory, from a fetch under way, or from one begun now.</summary>
    public Task<SegmentFetch> GetAsync(SegmentKey key, Func<SegmentKey, Task<MixerReply>> fetch)
    {
        if (_entries.TryGetValue(key, out var known))
        {
            return known.Fetched.Task;
        }

        var entry = new Entry();
        var winner = _entries.GetOrAdd(key, entry);
        if (winner == entry)
        {
            _ = FetchAsync(key, fetch, entry);
        }

        return winner.Fetched.Task;
    }

    /// <summary>Lets go of segments in memory.</summary>
    public void Drop(Predicate<SegmentKey> isUnwanted)
    {
        // Once around: what is still wanted goes back in the order in which it came.
        for (var n = _order.Count; n > 0 && _order.TryDequeue(out var segment); n--)
        {
            if (isUnwanted(segment.Key))
            {
                Remove(segment.Key, segment.Bytes);
            }
            else
            {
                _order.Enqueue(segment);
            }
        }
    }

    private async Task FetchAsync(SegmentKey key, Func<SegmentKey, Task<MixerReply>> fetch, Entry entry)
    {
        var reply = await fetch(key);
        if (reply.IsOk)
        {
            var file = new EdgeFile(reply.Body, key.ContentType, key.ETag, "public, max-age=31536000, immutable");
            entry.File = file;
            _order.Enqueue((key, file.Size));
            Interlocked.Add(ref _bytes, file.Size);
            Evict();
        }
        else
        {
            // Not there yet, or the mixer is away: the next who asks tries again.
            _entries.TryRemove(key, out _);
        }

        entry.Fetched.SetResult(new SegmentFetch(reply.Status, entry.File));
    }

    private void Evict()
    {
        while (Interlocked.Read(ref _bytes) > _limit && _order.TryDequeue(out var oldest))
        {
            Remove(oldest.Key, oldest.Bytes);
        }
    }

    private void Remove(SegmentKey key, int bytes)
    {
        _entries.TryRemove(key, out _);
        Interlocked.Add(ref _bytes, -bytes);
    }

    private sealed class Entry
    {
        private volatile EdgeFile? _file;

        public TaskCompletionSource<SegmentFetch> Fetched { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public EdgeFile? File
        {
            get => _file;
            set => _file = value;
        }
    }
}
