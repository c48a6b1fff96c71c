using System.Collections.Immutable;

namespace LiveOps.Janus.Sessions;

/// <summary>
/// Hands events to every subscriber without ever waiting for one. What happens before anybody subscribed is kept for the first, so
/// that nothing is lost between attaching and subscribing.
/// </summary>
internal sealed class EventHub<T>
    where T : class
{
    private readonly Lock _lock = new();
    private readonly int _capacity;
    private readonly JanusOverflow _overflow;
    private readonly Func<int, T> _lostNotice;
    private JanusEventStream<T>? _first;
    private T? _last;
    private ImmutableArray<JanusEventStream<T>> _streams = [];

    public EventHub(int capacity, JanusOverflow overflow, Func<int, T> lostNotice)
    {
        _capacity = capacity;
        _overflow = overflow;
        _lostNotice = lostNotice;
        _first = Create(JanusOverflow.DropOldest);
        _streams = [_first];
    }

    public JanusEventStream<T> Subscribe()
    {
        lock (_lock)
        {
            if (_first is { } first && _overflow == JanusOverflow.DropOldest)
            {
                _first = null;
                return first;
            }

            var stream = Create(_overflow);
            if (_last is { } last)
            {
                stream.Write(last);
                stream.Complete();
                return stream;
            }

            _streams = _first is null ? _streams.Add(stream) : [stream];
            _first = null;
            return stream;
        }
    }

    public void Publish(T item)
    {
        foreach (var stream in _streams)
        {
            stream.Write(item);
        }
    }

    /// <summary>Publishes the last event and ends all streams; whoever subscribes later reads just that event. Only the first call counts.</summary>
    public void Complete(T last)
    {
        lock (_lock)
        {
            if (_last is not null)
            {
                return;
            }

            _last = last;
        }

        foreach (var stream in _streams)
        {
            stream.Write(last);
            stream.Complete();
        }
    }

    private JanusEventStream<T> Create(JanusOverflow overflow) => new(_capacity, overflow, _lostNotice, Remove);

    private void Remove(JanusEventStream<T> stream)
    {
        lock (_lock)
        {
            _streams = _streams.Remove(stream);
        }
    }
}
