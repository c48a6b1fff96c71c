using System.Net.WebSockets;
using LiveOps.Gateway.Signaling.Rpc;
using LiveOps.Gateway.Signaling.Sockets;

namespace LiveOps.Gateway.Signaling;

/// <summary>
/// One JSON-RPC connection: reads requests, has them answered, sends what others have to say to its peer, and closes in the
/// order stop reading, send close, abort.
/// </summary>
internal sealed class RpcConnection(WebSocket socket, SignalingOptions options)
{
    private readonly OutgoingQueue _outgoing = new(socket, options);

    /// <summary>Ends the connection from this side; what was sent before still goes out.</summary>
    public void Close(SocketEnd end) => _outgoing.Close(end);

    public void Send(ReadOnlyMemory<byte> message) => _outgoing.Send(message);

    /// <summary>Runs until both sides are closed, or the connection broke.</summary>
    /// <returns>Why it ended.</returns>
    public async Task<SocketEnd> RunAsync(RequestDispatcher dispatcher)
    {
        using var abort = new CancellationTokenSource();
        var reader = new MessageReader(socket, options.MaxMessageBytes);
        var writing = WriteAsync(abort);

        var end = await reader.ReadAllAsync(message => ReceiveAsync(dispatcher, message), abort.Token);
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
        abort.CancelAfter(options.Deadline);
    }

    private ValueTask ReceiveAsync(RequestDispatcher dispatcher, ReadOnlyMemory<byte> message)
    {
        if (_outgoing.End is not null)
        {
            return ValueTask.CompletedTask;
        }

        var (request, error, id) = RpcParser.Parse(message);
        if (error is not null)
        {
            Send(RpcWriter.Answer(id, error));
            return ValueTask.CompletedTask;
        }

        return dispatcher.DispatchAsync(request!);
    }
}
