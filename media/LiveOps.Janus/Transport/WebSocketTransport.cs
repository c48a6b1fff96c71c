using System.Net.WebSockets;
using System.Threading.Channels;

using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Transport;

/// <summary>
/// One WebSocket: one reader, and one writer at a time that drains a bounded queue. The writer is whoever finds nobody writing, so
/// that a lone request goes out on its caller's thread instead of waking another.
/// </summary>
internal sealed class WebSocketTransport : IJanusTransport
{
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(1);

    /// <summary>How many frames one caller writes for all before the thread pool takes over.</summary>
    private const int FramesPerCaller = 32;

    private readonly JanusTransportContext _context;
    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Channel<JanusOutgoingFrame> _outgoing;
    private readonly SemaphoreSlim _writing = new(1);
    private IJanusTransportSink? _sink;
    private Task _reader = Task.CompletedTask;
    private int _closed;

    public WebSocketTransport(JanusTransportContext context)
    {
        _context = context;
        _outgoing = Channel.CreateBounded<JanusOutgoingFrame>(context.SendQueueLength);
        _socket.Options.AddSubProtocol(context.Api == JanusApi.Admin ? "janus-admin-protocol" : "janus-protocol");
        // Liveness is judged by Janus-level pings, which also prove that the server's core answers and not only its socket.
        _socket.Options.KeepAliveInterval = TimeSpan.Zero;
    }

    public async Task OpenAsync(IJanusTransportSink sink, CancellationToken cancellationToken)
    {
        await _socket.ConnectAsync(_context.Url, cancellationToken);
        _sink = sink;
        _reader = Task.Run(() => ReadAsync(_stop.Token), CancellationToken.None);
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
        await _reader;
        await _writing.WaitAsync();
        _socket.Dispose();
        _stop.Dispose();
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
            await WriteQueuedAsync_NeedsTurn(timeout.Token);
            await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, timeout.Token);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException)
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

    private async Task ReadAsync(CancellationToken stop)
    {
        using var message = new MessageBuffer(_context.MaxFrameBytes);
        try
        {
            while (true)
            {
                var received = await _socket.ReceiveAsync(message.Free(), stop);
                if (received.MessageType == WebSocketMessageType.Close)
                {
                    Close($"the server closed the socket ({_socket.CloseStatus}: {_socket.CloseStatusDescription})", cause: null);
                    return;
                }

                message.Advance(received.Count);
                if (received.EndOfMessage)
                {
                    _sink!.FrameReceived(message.Written);
                    message.Clear();
                }
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or JanusProtocolException or ObjectDisposedException)
        {
            // Disposed: aborted by the writer or by our owner while this loop was between two reads.
            Close(exception.Message, exception);
        }
    }

    private void WriteUnlessSomebodyDoes()
    {
        if (TryTakeTurn())
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
                await WriteQueuedAsync_NeedsTurn(_stop.Token);
                _writing.Release();
            }
            // Somebody may have queued a frame after the last look at the queue, and then found the turn taken.
            while (_outgoing.Reader.TryPeek(out _) && TryTakeTurn());
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Disposed: as in the reader.
            _writing.Release();
            Close(exception.Message, exception);
        }
    }

    private async Task WriteQueuedAsync_NeedsTurn(CancellationToken stop)
    {
        for (var written = 1; _outgoing.Reader.TryRead(out var frame); written++)
        {
            using (frame)
            {
                await _socket.SendAsync(frame.Utf8, WebSocketMessageType.Text, endOfMessage: true, stop);
            }

            if (written % FramesPerCaller == 0)
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
        _stop.Cancel();
        _socket.Abort();
        while (_outgoing.Reader.TryRead(out var unsent))
        {
            unsent.Dispose();
        }

        _sink?.Closed(reason, cause);
    }
}
