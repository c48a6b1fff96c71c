namespace LiveOps.Mixer.Mixes;

/// <summary>The time of day as it was at start, carried on by the monotonic clock: a step of the system's clock moves no playlist.</summary>
internal sealed class MediaClock(TimeProvider time)
{
    private readonly DateTimeOffset _started = time.GetUtcNow();
    private readonly long _timestamp = time.GetTimestamp();

    public DateTimeOffset Now => _started + time.GetElapsedTime(_timestamp);
}
