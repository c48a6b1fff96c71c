using System.Net.WebSockets;

using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Transport;

/// <summary>
/// Reads one WebSocket on a thread of its own, which sleeps until something arrives. An asynchronous read would wake two others for
/// each arrival, the runtime's event loop and then one of the pool, and that costs more than all the rest of a short request. What
/// is awaited goes on in the pool, so that nobody's code ever runs, or blocks, here.
/// </summary>
internal sealed class WebSocketReader(ClientWebSocket socket, BatchingStream stream, JanusTransportContext context, IJanusTransportSink sink)
{
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _crowded;

    /// <summary>Whether answers come in crowds: more had arrived behind the present one or the one before.</summary>
    public bool Crowded => _crowded;

    public Task Ended => _ended.Task;

    /// <param name="closed">Called last, with the reason and its cause.</param>
    public void Start(Action<string, Exception?> closed) =>
        new Thread(() => Run(closed)) { IsBackground = true, Name = $"janus {context.Url.Authority}" }.Start();

    private void Run(Action<string, Exception?> closed)
    {
        try
        {
            ReadFrames();
            closed($"the server closed the socket ({socket.CloseStatus}: {socket.CloseStatusDescription})", null);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or JanusProtocolException or ObjectDisposedException)
        {
            // Disposed: aborted by the writer or by our owner while this was between two reads.
            closed(exception.Message, exception);
        }
        finally
        {
            _ended.SetResult();
        }
    }

    private void ReadFrames()
    {
        var hadUnread = false;
        using var message = new MessageBuffer(context.MaxFrameBytes);
        while (Receive(message.Free()) is { MessageType: not WebSocketMessageType.Close } received)
        {
            message.Advance(received.Count);
            if (received.EndOfMessage)
            {
                var hasUnread = stream.HasUnread;
                _crowded = hasUnread || hadUnread;
                hadUnread = hasUnread;
                sink.FrameReceived(message.Written);
                message.Clear();
            }
        }
    }

    /// <summary>Needs no token: closing aborts the socket. It is done at once unless a pong has to wait for a frame that is being sent.</summary>
    private ValueWebSocketReceiveResult Receive(Memory<byte> free)
    {
        var received = socket.ReceiveAsync(free, CancellationToken.None);
        return received.IsCompleted ? received.GetAwaiter().GetResult() : received.AsTask().GetAwaiter().GetResult();
    }
}
