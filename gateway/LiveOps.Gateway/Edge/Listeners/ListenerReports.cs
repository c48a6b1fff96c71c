using System.Collections.Concurrent;

namespace LiveOps.Gateway.Edge.Listeners;

/// <summary>Who listens at the other gateways, as far as they have said so lately.</summary>
internal sealed class ListenerReports(TimeProvider time)
{
    /// <summary>A gateway reports three times as often: one report may be lost.</summary>
    public static readonly TimeSpan Validity = TimeSpan.FromSeconds(7);

    private readonly ConcurrentDictionary<string, ConcurrentDictionary<Guid, Entry>> _rooms = new(StringComparer.Ordinal);

    /// <summary>Rooms with listeners at other gateways.</summary>
    public IEnumerable<string> Rooms => _rooms.Keys;

    public void Take(ListenerReport report) =>
        _rooms.GetOrAdd(report.Room, static _ => new())[report.Gateway] = new Entry(ListenerSketch.FromBytes(report.Sketch), time.GetTimestamp());

    public IEnumerable<ListenerSketch> Of(string room) =>
        _rooms.TryGetValue(room, out var entries) ? entries.Values.Where(IsValid).Select(entry => entry.Sketch) : [];

    /// <summary>Forgets what is too old.</summary>
    public void Sweep()
    {
        foreach (var (room, entries) in _rooms)
        {
            foreach (var entry in entries.Where(entry => !IsValid(entry.Value)))
            {
                entries.TryRemove(entry);
            }

            if (entries.IsEmpty)
            {
                _rooms.TryRemove(room, out _);
            }
        }
    }

    private bool IsValid(Entry entry) => time.GetElapsedTime(entry.At) < Validity;

    private sealed record Entry(ListenerSketch Sketch, long At);
}
