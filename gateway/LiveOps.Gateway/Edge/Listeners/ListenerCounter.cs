namespace LiveOps.Gateway.Edge.Listeners;

/// <summary>
/// Counts who asked for a room's playlist in the last 15 to 30 s: this period and the one before. Whoever stays away for a whole
/// period is no listener any more.
/// </summary>
internal sealed class ListenerCounter(TimeProvider time)
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(15);
    private readonly Lock _lock = new();
    private volatile Window _window = new(time.GetTimestamp(), new ListenerSketch(), new ListenerSketch());

    public long Count
    {
        get
        {
            var window = Current();
            return ListenerSketch.CountUnion(window.Now, window.Before);
        }
    }

    /// <summary>Those who are counted now.</summary>
    public ListenerSketch Listeners()
    {
        var window = Current();
        return ListenerSketch.Union(window.Now, window.Before);
    }

    /// <param name="listener">Hash by which a listener is told apart.</param>
    public void Add(ulong listener) => Current().Now.Add(listener);

    private Window Current()
    {
        var window = _window;
        return time.GetElapsedTime(window.Began) < Period ? window : Turn();
    }

    private Window Turn()
    {
        lock (_lock)
        {
            var elapsed = time.GetElapsedTime(_window.Began);
            if (elapsed >= Period)
            {
                _window = new Window(time.GetTimestamp(), new ListenerSketch(), elapsed < 2 * Period ? _window.Now : new ListenerSketch());
            }

            return _window;
        }
    }

    private sealed record Window(long Began, ListenerSketch Now, ListenerSketch Before);
}
