using System.Net.Sockets;
using System.Net.WebSockets;
using System.Threading.Channels;

using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Transport;

/// <summary>
/// One WebSocket: a <see cref="WebSocketReader"/>, and one writer at a time that drains a bounded queue. The writer is whoever finds
/// nobody writing, so that a lone request goes out on its caller's thread instead of waking another; but those who go on with an
/// answer on the reader's thread queue only, and their requests leave together.
/// </summary>
internal sealed class WebSocketTransport : IJanusTransport, IAnswerScheduler, IReaderOwner
{
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(1);

    /// <summary>What leaves in one system call, and what one caller writes for all before the thread pool takes over.</summary>
    private const int BatchBytes = 16 * 1024;

    private readonly JanusTransportContext _context;
    private readonly ClientWebSocket _socket = new();
    private readonly SocketsHttpHandler _dialer;
    private readonly Channel<JanusOutgoingFrame> _outgoing;
    private readonly SemaphoreSlim _writing = new(1);
    private IJanusTransportSink? _sink;
    private BatchingStream? _stream;
    private WebSocketReader? _reader;
    private int _closed;

    public WebSocketTransport(JanusTransportContext context)
    {
        _context = context;
        _dialer = new() { ConnectCallback = DialAsync };
        _outgoing = Channel.CreateBounded<JanusOutgoingFrame>(context.SendQueueLength);
        _socket.Options.AddSubProtocol(context.Api == JanusApi.Admin ? "janus-admin-protocol" : "janus-protocol");
        // Liveness is judged by Janus-level pings, which also prove that the server's core answers and not only its socket.
        _socket.Options.KeepAliveInterval = TimeSpan.Zero;
    }

    public async Task OpenAsync(IJanusTransportSink sink, CancellationToken cancellationToken)
    {
        using var invoker = new HttpMessageInvoker(_dialer, disposeHandler: false);
        await _socket.ConnectAsync(_context.Url, invoker, cancellationToken);
        _sink = sink;
        _reader = new WebSocketReader(_socket, _stream!, _context, sink, this);
        _reader.Start();
    }

    public async ValueTask SendAsync(JanusOutgoingFrame frame, CancellationToken cancellationToken)
    {
        try
        {
            await _outgoing.Writer.WriteAsync(frame, cancellationToken);
        }
        catch (Exception exception) when (exception is ChannelClosedException or OperationCanceledException)
        {
            frame.Dispose();
            if (exception is OperationCanceledException)
            {
                throw;
            }

            throw new JanusConnectionLostException(_context.Url, "the socket is closed", exception);
        }

        WriteUnlessSomebodyDoes();
    }

    public bool TrySend(JanusOutgoingFrame frame)
    {
        if (!_outgoing.Writer.TryWrite(frame))
        {
            return false;
        }

        WriteUnlessSomebodyDoes();
        return true;
    }

    public void Schedule(IThreadPoolWorkItem answer) => _reader!.Schedule(answer);

    void IReaderOwner.SendQueued()
    {
        if (_outgoing.Reader.TryPeek(out _))
        {
            WriteUnlessSomebodyDoes();
        }
    }

    void IReaderOwner.ReaderEnded(string reason, Exception? cause) => Close(reason, cause);

    public void BeginSession(long sessionId)
    {
    }

    public void EndSession(long sessionId)
    {
    }

    public async ValueTask DisposeAsync()
    {
        if (_socket.State == WebSocketState.Open)
        {
            await SendCloseAsync();
        }

        Close("it was disposed", cause: null);
        if (_reader is not null)
        {
            await _reader.Ended;
            _reader.Dispose();
        }

        await _writing.WaitAsync();
        _socket.Dispose();
        _dialer.Dispose();
    }

    private async ValueTask<Stream> DialAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        using var giveUp = cancellationToken.UnsafeRegister(static socket => ((Socket)socket!).Dispose(), socket);
        try
        {
            // Once awaited on, a socket would wake the runtime's event loop at each arrival, for the rest of its life.
            await Task.Run(() => socket.Connect(context.DnsEndPoint), cancellationToken);
            return _stream = new BatchingStream(socket);
        }
        catch
        {
            socket.Dispose();
            cancellationToken.ThrowIfCancellationRequested();
            throw;
        }
    }

    private async Task SendCloseAsync()
    {
        using var timeout = new CancellationTokenSource(CloseTimeout, _context.Time);
        _outgoing.Writer.TryComplete();
        var hasTurn = false;
        try
        {
            await _writing.WaitAsync(timeout.Token);
            hasTurn = true;
            // What was queued before goes out first: a session's destroy must not be lost to the close that follows it.
            await WriteQueuedAsync_NeedsTurn().WaitAsync(timeout.Token);
            await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, timeout.Token);
        }
        catch (Exception exception) when (exception is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The peer is away or does not read; the abort that follows ends it all the same.
            Close("the close was not taken", exception);
        }
        finally
        {
            if (hasTurn)
            {
                _writing.Release();
            }
        }
    }

    private void WriteUnlessSomebodyDoes()
    {
        if (!_reader!.IsDelivering && TryTakeTurn())
        {
            _ = WriteAsync_NeedsTurn();
        }
    }

    private bool TryTakeTurn() => _writing.Wait(0);

    private async Task WriteAsync_NeedsTurn()
    {
        try
        {
            do
            {
                await WriteQueuedAsync_NeedsTurn();
                _writing.Release();
            }
            // Somebody may have queued a frame after the last look at the queue, and then found the turn taken.
            while (_outgoing.Reader.TryPeek(out _) && TryTakeTurn());
        }
        catch (Exception exception) when (exception is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            // Disposed: aborted by the reader or by our owner while this was between two frames.
            _writing.Release();
            Close(exception.Message, exception);
        }
    }

    private async Task WriteQueuedAsync_NeedsTurn()
    {
        while (_outgoing.Reader.TryRead(out var frame))
        {
            _stream!.Hold();
            var bytes = 0;
            do
            {
                using (frame)
                {
                    bytes += frame.Utf8.Length;
                    await _socket.SendAsync(frame.Utf8, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
                }
            }
            while (bytes < BatchBytes && _outgoing.Reader.TryRead(out frame));

            await _stream.ReleaseAsync(CancellationToken.None);
            if (bytes >= BatchBytes)
            {
                await Task.Yield();
            }
        }
    }

    private void Close(string reason, Exception? cause)
    {
        if (Interlocked.Exchange(ref _closed, 1) != 0)
        {
            return;
        }

        _outgoing.Writer.TryComplete();
        _socket.Abort();
        while (_outgoing.Reader.TryRead(out var unsent))
        {
            unsent.Dispose();
        }

        _sink?.Closed(reason, cause);
    }
}
