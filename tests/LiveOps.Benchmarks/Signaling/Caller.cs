using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace LiveOps.Benchmarks.Signaling;

/// <summary>One signaling connection.</summary>
internal sealed class Caller : IDisposable
{
    private const int JoinId = 1;

    private readonly ClientWebSocket _socket = new();
    private readonly TaskCompletionSource<JsonElement> _joined = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Caller()
    {
        // The gateway pings; a client that pinged too would double what is measured.
        _socket.Options.KeepAliveInterval = Timeout.InfiniteTimeSpan;
    }

    public bool IsOpen => _socket.State == WebSocketState.Open;

    public static async Task<Caller> ConnectAsync(GatewayUnderTest gateway, int index, CancellationToken cancellationToken)
    {
        var caller = new Caller();
        await caller._socket.ConnectAsync(gateway.Signaling(index), cancellationToken);
        _ = caller.ReadAsync(cancellationToken);
        return caller;
    }

    /// <exception cref="InvalidOperationException">The gateway refused.</exception>
    public async Task JoinAsync(CancellationToken cancellationToken)
    {
        var request = $$$"""{"jsonrpc":"2.0","id":{{{JoinId}}},"method":"join","params":{"clientId":"{{{Guid.NewGuid()}}}"}}""";
        await _socket.SendAsync(Encoding.UTF8.GetBytes(request), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        var answer = await _joined.Task.WaitAsync(cancellationToken);
        if (answer.TryGetProperty("error", out var error))
        {
            throw new InvalidOperationException($"A join was refused: {error}");
        }
    }

    public void Dispose() => _socket.Dispose();

    /// <summary>Reads until the end; only the answer to the join is of interest.</summary>
    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                // No buffer while nothing comes: thousands of these share the machine with what is measured.
                await _socket.ReceiveAsync(Memory<byte>.Empty, cancellationToken);
                var message = await ReadMessageAsync(cancellationToken);
                if (message.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.Number && id.GetInt32() == JoinId)
                {
                    _joined.TrySetResult(message);
                }
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException or JsonException)
        {
            _joined.TrySetException(exception);
        }
    }

    private async Task<JsonElement> ReadMessageAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        var length = 0;
        ValueWebSocketReceiveResult received;
        do
        {
            received = await _socket.ReceiveAsync(buffer.AsMemory(length), cancellationToken);
            length += received.Count;
        }
        while (!received.EndOfMessage);
        using var document = JsonDocument.Parse(buffer.AsMemory(0, length));
        return document.RootElement.Clone();
    }
}
