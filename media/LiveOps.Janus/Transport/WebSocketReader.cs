using System.Collections.Concurrent;
using System.Net.WebSockets;

using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Transport;

/// <summary>
/// Reads one WebSocket on a thread of its own, which sleeps in the kernel until something arrives; an asynchronous read would wake the
/// runtime's event loop and then a thread of the pool each time. Those who await answers go on in the pool, or, while answers come
/// fast, right here: then no other thread is woken at all. Should one of them keep this thread, a watch notices within milliseconds
/// and has another thread read on, so whatever they do, block on a further answer even, harms nobody.
/// </summary>
internal sealed class WebSocketReader : IAnswerScheduler, IDisposable
{
    private static readonly TimeSpan WatchInterval = TimeSpan.FromMilliseconds(5);

    /// <summary>The reader whose answers the present thread delivers, and the turn in which it does.</summary>
    [ThreadStatic]
    private static WebSocketReader? _delivering;

    [ThreadStatic]
    private static int _deliveringTurn;

    private readonly ClientWebSocket _socket;
    private readonly BatchingStream _stream;
    private readonly JanusTransportContext _context;
    private readonly IJanusTransportSink _sink;
    private readonly IReaderOwner _owner;
    private readonly MessageBuffer _message;
    private readonly AnswerPace _pace;
    private readonly ITimer _watch;
    private readonly ConcurrentQueue<IThreadPoolWorkItem> _answers = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Even: the thread of this turn reads. Odd: the thread of the turn before runs others' code, and may be relieved.</summary>
    private int _turn;
    private int _deliveries;
    private int _watchedDeliveries;
    private int _watching;

    public WebSocketReader(ClientWebSocket socket, BatchingStream stream, JanusTransportContext context, IJanusTransportSink sink, IReaderOwner owner)
    {
        (_socket, _stream, _context, _sink, _owner) = (socket, stream, context, sink, owner);
        _message = new MessageBuffer(context.MaxFrameBytes);
        _pace = new AnswerPace(context.Time);
        _watch = context.Time.CreateTimer(static reader => ((WebSocketReader)reader!).Watch(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Done when nobody reads any more.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Whether the caller runs where answers are delivered: what it queues is sent once all of them are.</summary>
    public bool IsDelivering => _delivering == this && _deliveringTurn == Volatile.Read(ref _turn);

    public void Start() => Start(turn: 0);

    public void Schedule(IThreadPoolWorkItem answer) => _answers.Enqueue(answer);

    /// <summary>Only after it has ended.</summary>
    public void Dispose()
    {
        _watch.Dispose();
        _message.Dispose();
    }

    private void Start(int turn) => new Thread(() => Run(turn)) { IsBackground = true, Name = $"janus {_context.Url.Authority}" }.Start();

    private void Run(int turn)
    {
        try
        {
            if (!ReadFrames(turn))
            {
                return;
            }

            _owner.ReaderEnded($"the server closed the socket ({_socket.CloseStatus}: {_socket.CloseStatusDescription})", cause: null);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or JanusProtocolException or ObjectDisposedException)
        {
            // Disposed: aborted by the writer or by our owner while this was between two reads.
            _owner.ReaderEnded(exception.Message, exception);
        }

        DeliverInPool();
        _ended.SetResult();
    }

    /// <summary>Until the server closes the socket; false if another thread has taken over.</summary>
    private bool ReadFrames(int turn)
    {
        while (true)
        {
            // What has been answered is delivered before the thread may fall asleep.
            if (!_answers.IsEmpty && !HasWholeFrame() && !Deliver(turn))
            {
                return false;
            }

            var received = Receive(_message.Free());
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return true;
            }

            _message.Advance(received.Count);
            if (received.EndOfMessage)
            {
                _sink.FrameReceived(_message.Written);
                _message.Clear();
            }
        }
    }

    /// <summary>Under TLS the stream sees what is encrypted, so there every frame counts as the last.</summary>
    private bool HasWholeFrame() => !_context.Url.Scheme.Equals("wss", StringComparison.Ordinal) && FrameHeader.IsWhole(_stream.Unread);

    /// <summary>Needs no token: closing aborts the socket. It is done at once unless a pong has to wait for a frame that is being sent.</summary>
    private ValueWebSocketReceiveResult Receive(Memory<byte> free)
    {
        var received = _socket.ReceiveAsync(free, CancellationToken.None);
        return received.IsCompleted ? received.GetAwaiter().GetResult() : received.AsTask().GetAwaiter().GetResult();
    }

    /// <summary>False if this thread was kept so long that another has taken over.</summary>
    private bool Deliver(int turn)
    {
        if (!_pace.IsFast())
        {
            DeliverInPool();
            return true;
        }

        Volatile.Write(ref _turn, turn + 1);
        Interlocked.Increment(ref _deliveries);
        KeepWatching();
        (_delivering, _deliveringTurn) = (this, turn + 1);
        while (IsDelivering && _answers.TryDequeue(out var answer))
        {
            answer.Execute();
        }

        _delivering = null;
        if (Interlocked.CompareExchange(ref _turn, turn, turn + 1) != turn + 1)
        {
            return false;
        }

        _owner.SendQueued();
        return true;
    }

    private void DeliverInPool()
    {
        while (_answers.TryDequeue(out var answer))
        {
            ThreadPool.UnsafeQueueUserWorkItem(answer, preferLocal: false);
        }
    }

    private void KeepWatching()
    {
        if (Interlocked.Exchange(ref _watching, 1) == 0)
        {
            _watch.Change(WatchInterval, WatchInterval);
        }
    }

    private void Watch()
    {
        var turn = Volatile.Read(ref _turn);
        var deliveries = Volatile.Read(ref _deliveries);
        if (deliveries != _watchedDeliveries)
        {
            _watchedDeliveries = deliveries;
        }
        else if (turn % 2 == 1)
        {
            Relieve(turn);
        }
        else
        {
            Rest(deliveries);
        }
    }

    private void Relieve(int turn)
    {
        if (Interlocked.CompareExchange(ref _turn, turn + 1, turn) == turn)
        {
            _pace.Stalled();
            DeliverInPool();
            _owner.SendQueued();
            Start(turn + 1);
        }
    }

    private void Rest(int deliveries)
    {
        _watch.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Interlocked.Exchange(ref _watching, 0);
        if (Volatile.Read(ref _deliveries) != deliveries)
        {
            KeepWatching();
        }
    }
}
