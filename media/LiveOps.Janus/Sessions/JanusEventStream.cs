using System.Threading.Channels;

namespace LiveOps.Janus.Sessions;

/// <summary>
/// One subscriber's events, from the moment of subscribing, in order and in a bounded buffer. Enumerate it once; dispose it to
/// unsubscribe. The enumeration ends after the event that says that its source has ended.
/// </summary>
public sealed class JanusEventStream<T> : IAsyncEnumerable<T>, IDisposable
    where T : class
{
    private readonly Channel<T> _channel;
    private readonly JanusOverflow _overflow;
    private readonly int _capacity;
    private readonly Func<int, T> _lostNotice;
    private readonly Action<JanusEventStream<T>> _unsubscribe;
    private int _lost;

    internal JanusEventStream(int capacity, JanusOverflow overflow, Func<int, T> lostNotice, Action<JanusEventStream<T>> unsubscribe)
    {
        _capacity = capacity;
        _overflow = overflow;
        _lostNotice = lostNotice;
        _unsubscribe = unsubscribe;
        var options = new BoundedChannelOptions(capacity)
        {
            FullMode = overflow == JanusOverflow.DropOldest ? BoundedChannelFullMode.DropOldest : BoundedChannelFullMode.Wait,
            SingleReader = true,
        };
        _channel = Channel.CreateBounded<T>(options, _ => Interlocked.Increment(ref _lost));
    }

    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (var item in _channel.Reader.ReadAllAsync(cancellationToken))
        {
            // Dropped events were older than the one just read, so the notice stands exactly where they are missing.
            if (Interlocked.Exchange(ref _lost, 0) is > 0 and var lost)
            {
                yield return _lostNotice(lost);
            }

            yield return item;
        }
    }

    /// <summary>Unsubscribes; an enumeration ends with what is already buffered.</summary>
    public void Dispose()
    {
        _unsubscribe(this);
        _channel.Writer.TryComplete();
    }

    internal void Write(T item)
    {
        if (!_channel.Writer.TryWrite(item) && _overflow == JanusOverflow.Close)
        {
            _unsubscribe(this);
            _channel.Writer.TryComplete(new JanusSlowConsumerException(_capacity));
        }
    }

    internal void Complete() => _channel.Writer.TryComplete();
}
