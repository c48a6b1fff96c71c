using System.Net.WebSockets;
using System.Threading.Channels;

namespace LiveOps.Gateway.Signaling.Sockets;

/// <summary>The one writer of a socket: sends queued messages in order, then the close.</summary>
/// <param name="socket">Where to.</param>
/// <param name="limits">How much may wait, and for how long.</param>
internal sealed class OutgoingQueue(WebSocket socket, SocketLimits limits)
{
    private readonly Channel<ReadOnlyMemory<byte>> _messages = Channel.CreateBounded<ReadOnlyMemory<byte>>(
        new BoundedChannelOptions(limits.OutgoingMessages) { SingleReader = true });

    private SocketEnd? _end;

    /// <summary>Why the connection is being closed from this side; null while it is not.</summary>
    public SocketEnd? End => Volatile.Read(ref _end);

    /// <summary>Queues a message; closes the connection where the peer does not keep up.</summary>
    public void Send(ReadOnlyMemory<byte> message)
    {
        if (!_messages.Writer.TryWrite(message))
        {
            Close(SocketEnd.SlowPeer);
        }
    }

    /// <summary>Closes once everything queued so far was sent. The first reason counts.</summary>
    public void Close(SocketEnd end)
    {
        if (Interlocked.CompareExchange(ref _end, end, null) is null)
        {
            _messages.Writer.TryComplete();
        }
    }

    /// <summary>Runs until the close was sent, or could not be sent in time: then the socket is aborted.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var message in _messages.Reader.ReadAllAsync(cancellationToken))
            {
                if (End == SocketEnd.SlowPeer)
                {
                    break;
                }

                await WithDeadlineAsync(token => socket.SendAsync(message, WebSocketMessageType.Text, true, token).AsTask(), cancellationToken);
            }

            var end = End is { FromPeer: false } own ? own : SocketEnd.Bye;
            await WithDeadlineAsync(token => socket.CloseOutputAsync(end.Status ?? WebSocketCloseStatus.NormalClosure, end.Reason, token), cancellationToken);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            Close(SocketEnd.Broken);
            socket.Abort();
        }
    }

    private async Task WithDeadlineAsync(Func<CancellationToken, Task> send, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(limits.Deadline);
        await send(deadline.Token);
    }
}
