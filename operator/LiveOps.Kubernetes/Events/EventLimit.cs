namespace LiveOps.Kubernetes.Events;

/// <summary>A token bucket for each object, so that one that flaps does not bury the others' events.</summary>
internal sealed class EventLimit(EventRecorderOptions options, TimeProvider time)
{
    private readonly RecentEntries<string, Bucket> _buckets = new(options.Remembered);

    public bool TryPass(string uid)
    {
        var now = time.GetTimestamp();
        var tokens = (double)options.Burst;
        if (_buckets.TryGet(uid, out var bucket))
        {
            tokens = Math.Min(options.Burst, bucket.Tokens + (time.GetElapsedTime(bucket.At, now) / options.Refill));
        }

        var passes = tokens >= 1;
        _buckets.Set(uid, new(passes ? tokens - 1 : tokens, now));
        return passes;
    }

    private readonly record struct Bucket(double Tokens, long At);
}
