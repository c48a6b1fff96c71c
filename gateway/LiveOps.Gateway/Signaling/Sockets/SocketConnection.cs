using System.Net.WebSockets;

namespace LiveOps.Gateway.Signaling.Sockets;

/// <summary>
/// One WebSocket connection: hands over what its peer says, sends what others have to say to the peer, and closes in the order
/// stop reading, send close, abort.
/// </summary>
internal sealed class SocketConnection(WebSocket socket, SocketLimits limits)
{
    private readonly OutgoingQueue _outgoing = new(socket, limits);

    /// <summary>Ends the connection from this side; what was sent before still goes out.</summary>
    public void Close(SocketEnd end) => _outgoing.Close(end);

    public void Send(ReadOnlyMemory<byte> message) => _outgoing.Send(message);

    /// <summary>Runs until both sides are closed, or the connection broke.</summary>
    /// <param name="onMessage">Is given each message for the time of the call only; reading waits for it.</param>
    /// <param name="farewell">What to tell a peer before it is closed for <paramref name="farewell"/>'s argument; nothing where null.</param>
    /// <returns>Why it ended.</returns>
    public async Task<SocketEnd> RunAsync(Func<ReadOnlyMemory<byte>, ValueTask> onMessage, Action<SocketEnd>? farewell = null)
    {
        using var abort = new CancellationTokenSource();
        var reader = new MessageReader(socket, limits.MaxMessageBytes);
        var writing = WriteAsync(abort);

        // What still comes after this side has said that it closes is not looked at.
        var end = await reader.ReadAllAsync(message => _outgoing.End is null ? onMessage(message) : ValueTask.CompletedTask, abort.Token);
        farewell?.Invoke(end);
        _outgoing.Close(end);
        await writing;
        if (!end.FromPeer)
        {
            await reader.DrainAsync(abort.Token);
        }

        return _outgoing.End ?? end;
    }

    private async Task WriteAsync(CancellationTokenSource abort)
    {
        await _outgoing.RunAsync(abort.Token);

        // The peer has this long to answer the close.
        abort.CancelAfter(limits.Deadline);
    }
}
