namespace LiveOps.Mixer.Codec;

/// <summary>The first restart is immediate; each further one within ten seconds waits twice as long, five seconds at most.</summary>
internal sealed class RestartBackoff
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(10);
    private TimeSpan _wait = TimeSpan.Zero;
    private DateTimeOffset _lastFailure = DateTimeOffset.MinValue;

    public DateTimeOffset NotBefore { get; private set; } = DateTimeOffset.MinValue;

    public void Failed(DateTimeOffset now)
    {
        _wait = now - _lastFailure > Settled + _wait ? TimeSpan.Zero : _wait == TimeSpan.Zero ? Shortest : 2 * _wait;
        _wait = _wait > Longest ? Longest : _wait;
        _lastFailure = now;
        NotBefore = now + _wait;
    }
}
