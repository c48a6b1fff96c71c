using LiveOps.Chaos.Report;

namespace LiveOps.Chaos.Anchors;

/// <summary>Whether one anchor can be heard, and for how long it could not.</summary>
internal sealed class Voice(string who, Watch watch)
{
    private readonly Lock _lock = new();
    private TimeSpan? _brokeAt;
    private bool _hasSpoken;

    public string Who => who;

    /// <summary>The anchor speaks now.</summary>
    public bool IsHeard
    {
        get
        {
            lock (_lock)
            {
                return _hasSpoken && _brokeAt is null;
            }
        }
    }

    /// <summary>The anchor is heard (again).</summary>
    /// <param name="hadGoneOn">It had been heard all the time: only its signaling was lost.</param>
    public void Up(bool hadGoneOn = false)
    {
        lock (_lock)
        {
            if (_brokeAt is { } began && !hadGoneOn)
            {
                watch.NoteBreak(who, began, watch.Now - began);
            }

            (_hasSpoken, _brokeAt) = (true, null);
        }
    }

    public void Down()
    {
        lock (_lock)
        {
            _brokeAt ??= _hasSpoken ? watch.Now : null;
        }
    }
}
