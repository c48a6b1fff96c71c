using System.Net.WebSockets;
using LiveOps.Gateway.Signaling.Rpc;
using LiveOps.Gateway.Signaling.Sockets;

namespace LiveOps.Gateway.Signaling;

/// <summary>One JSON-RPC connection: reads requests, has them answered, and sends what others have to say to its peer.</summary>
internal sealed class RpcConnection(WebSocket socket, SignalingOptions options)
{
    private readonly SocketConnection _connection = new(socket, options.Limits);

    /// <summary>Ends the connection from this side; what was sent before still goes out.</summary>
    public void Close(SocketEnd end) => _connection.Close(end);

    public void Send(ReadOnlyMemory<byte> message) => _connection.Send(message);

    /// <summary>Runs until both sides are closed, or the connection broke.</summary>
    /// <returns>Why it ended.</returns>
    public Task<SocketEnd> RunAsync(RequestDispatcher dispatcher) => _connection.RunAsync(message => ReceiveAsync(dispatcher, message));

    private ValueTask ReceiveAsync(RequestDispatcher dispatcher, ReadOnlyMemory<byte> message)
    {
        var (request, error, id) = RpcParser.Parse(message);
        if (error is not null)
        {
            Send(RpcWriter.Answer(id, error));
            return ValueTask.CompletedTask;
        }

        return dispatcher.DispatchAsync(request!);
    }
}
