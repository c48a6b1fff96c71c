using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LiveOps.Chaos.Anchors;

/// <summary>A signaling connection, reduced to what an anchor without a page needs.</summary>
internal sealed class RpcLink : IAsyncDisposable
{
    /// <summary>A gateway that takes longer is taken for dead, as the pages do.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly ClientWebSocket _socket = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode>> _pending = new();
    private int _lastId;

    /// <summary>Completes when the connection is over.</summary>
    public Task Closed { get; private set; } = Task.CompletedTask;

    public async Task ConnectAsync(Uri gateway, string token, CancellationToken cancellationToken)
    {
        var address = new UriBuilder(gateway) { Scheme = "ws", Path = "/ws", Query = $"token={token}" }.Uri;
        await WithinAsync(limit => _socket.ConnectAsync(address, limit), cancellationToken);
        Closed = ReadAsync();
    }

    /// <returns>The result, or null where the answer is an error.</returns>
    /// <exception cref="WebSocketException">The connection is over, or nobody answers.</exception>
    public async Task<JsonNode?> CallAsync(string method, object parameters, CancellationToken cancellationToken)
    {
        var id = Interlocked.Increment(ref _lastId);
        var answer = _pending[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var request = JsonSerializer.Serialize(new { jsonrpc = "2.0", id, method, @params = parameters });
        await WithinAsync(
            async limit =>
            {
                await _socket.SendAsync(Encoding.UTF8.GetBytes(request), WebSocketMessageType.Text, true, limit);
                await await Task.WhenAny(answer.Task, Closed).WaitAsync(limit);
            },
            cancellationToken);
        _pending.TryRemove(id, out _);
        if (!answer.Task.IsCompletedSuccessfully)
        {
            throw new WebSocketException("The connection ended.");
        }

        var message = await answer.Task;
        return message["error"] is null ? message["result"] ?? new JsonObject() : null;
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await Closed;
        _socket.Dispose();
    }

    private static async Task WithinAsync(Func<CancellationToken, Task> step, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            await step(limit.Token);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new WebSocketException($"The gateway took longer than {Patience.TotalSeconds} s.", exception);
        }
    }

    private async Task ReadAsync()
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (true)
            {
                var length = 0;
                ValueWebSocketReceiveResult received;
                do
                {
                    received = await _socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
                    length += received.Count;
                }
                while (!received.EndOfMessage);

                if (received.MessageType == WebSocketMessageType.Close)
                {
                    return;
                }

                var message = JsonNode.Parse(buffer.AsSpan(0, length))!;
                if (message["id"] is JsonValue id && _pending.TryGetValue(id.GetValue<int>(), out var waiting))
                {
                    waiting.TrySetResult(message);
                }
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Over; who waits for an answer sees it by Closed.
        }
    }
}
