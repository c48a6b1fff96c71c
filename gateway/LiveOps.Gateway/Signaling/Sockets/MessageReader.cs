using System.Buffers;
using System.Net.WebSockets;

namespace LiveOps.Gateway.Signaling.Sockets;

/// <summary>The one reader of a socket: puts frames together to messages of limited size.</summary>
internal sealed class MessageReader(WebSocket socket, int maxBytes)
{
    /// <summary>
    /// Reads messages until the peer closes, the connection breaks or a message is too big, and says which. While nothing
    /// comes no buffer is held, which is what makes thousands of idle connections cheap.
    /// </summary>
    /// <param name="onMessage">Is given each message for the time of the call only; reading waits for it.</param>
    public async Task<SocketEnd> ReadAllAsync(Func<ReadOnlyMemory<byte>, ValueTask> onMessage, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                var first = await socket.ReceiveAsync(Memory<byte>.Empty, cancellationToken);
                if (first.MessageType == WebSocketMessageType.Close)
                {
                    return PeerClosed();
                }

                if (first.EndOfMessage)
                {
                    await onMessage(ReadOnlyMemory<byte>.Empty);
                    continue;
                }

                var buffer = ArrayPool<byte>.Shared.Rent(maxBytes + 1);
                try
                {
                    var length = await ReadMessageAsync(buffer, cancellationToken);
                    if (length < 0)
                    {
                        return PeerClosed();
                    }

                    if (length > maxBytes)
                    {
                        return SocketEnd.TooBig;
                    }

                    await onMessage(buffer.AsMemory(0, length));
                }
                finally
                {
                    ArrayPool<byte>.Shared.Return(buffer);
                }
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            return SocketEnd.Broken;
        }
    }

    /// <summary>
    /// Reads on without looking, until the peer closes too: data left unread would reset the connection before the peer has
    /// read why it was closed.
    /// </summary>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(4096);
        try
        {
            while ((await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            socket.Abort();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private SocketEnd PeerClosed() => new(socket.CloseStatus, socket.CloseStatusDescription ?? "") { FromPeer = true };

    /// <summary>Bytes read (more than the limit if the message goes on), or -1 where the peer closed instead.</summary>
    private async ValueTask<int> ReadMessageAsync(byte[] buffer, CancellationToken cancellationToken)
    {
        var length = 0;
        while (length <= maxBytes)
        {
            var received = await socket.ReceiveAsync(buffer.AsMemory(length, maxBytes + 1 - length), cancellationToken);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return -1;
            }

            length += received.Count;
            if (received.EndOfMessage)
            {
                break;
            }
        }

        return length;
    }
}
