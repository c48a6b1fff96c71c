using System.Diagnostics;

namespace LiveOps.Chaos.Report;

/// <summary>The run's clock, and what people noticed by it.</summary>
internal sealed class Watch
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Lock _lock = new();
    private readonly List<Disturbance> _breaks = [];
    private readonly List<Disturbance> _waits = [];

    public TimeSpan Now => _clock.Elapsed;

    /// <summary>Times in which anchors could not speak.</summary>
    public IReadOnlyList<Disturbance> Breaks
    {
        get
        {
            lock (_lock)
            {
                return [.. _breaks];
            }
        }
    }

    /// <summary>Times beyond a target duration in which listeners got no new segment.</summary>
    public IReadOnlyList<Disturbance> Waits
    {
        get
        {
            lock (_lock)
            {
                return [.. _waits];
            }
        }
    }

    public void NoteBreak(string who, TimeSpan began, TimeSpan length)
    {
        lock (_lock)
        {
            _breaks.Add(new(who, began, length));
        }
    }

    public void NoteWait(string who, TimeSpan began, TimeSpan length, string meanwhile)
    {
        lock (_lock)
        {
            _waits.Add(new(who, began, length, meanwhile));
        }
    }
}
