using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using LiveOps.Gateway.Tests.Hosting;

namespace LiveOps.Gateway.Tests.Signaling;

/// <summary>A scripted client of the signaling protocol.</summary>
internal sealed class RpcClient : IAsyncDisposable
{
    private readonly ClientWebSocket _socket;
    private readonly Channel<JsonNode> _answers = Channel.CreateUnbounded<JsonNode>();
    private readonly Channel<JsonNode> _notifications = Channel.CreateUnbounded<JsonNode>();
    private readonly Task _reading;
    private int _lastId;

    private RpcClient(ClientWebSocket socket)
    {
        _socket = socket;
        _reading = ReadAsync();
    }

    public int? CloseCode => (int?)_socket.CloseStatus;

    public string? CloseReason => _socket.CloseStatusDescription;

    public static async Task<RpcClient> ConnectAsync(Uri gateway, string token)
    {
        var socket = new ClientWebSocket();
        var address = new UriBuilder(gateway) { Scheme = "ws", Path = "/ws", Query = $"token={Uri.EscapeDataString(token)}" }.Uri;
        await Wait.ForAsync(socket.ConnectAsync(address, TestContext.Current.CancellationToken));
        return new RpcClient(socket);
    }

    public Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text));

    public Task SendAsync(byte[] bytes, WebSocketMessageType type = WebSocketMessageType.Text) =>
        Wait.ForAsync(_socket.SendAsync(bytes, type, true, TestContext.Current.CancellationToken));

    /// <summary>Sends a request without waiting for its answer.</summary>
    /// <returns>Its id.</returns>
    public async Task<int> BeginAsync(string method, object? parameters = null)
    {
        var id = ++_lastId;
        await SendAsync(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method, ["params"] = JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(parameters)) }.ToJsonString());
        return id;
    }

    public async Task<JsonNode> CallAsync(string method, object? parameters = null)
    {
        var id = await BeginAsync(method, parameters);
        var answer = await NextAnswerAsync();
        answer["id"]!.GetValue<int>().ShouldBe(id);
        return answer;
    }

    /// <summary>Calls and gives the error as <c>code message</c>, or <c>ok</c>.</summary>
    public async Task<string> TryAsync(string method, object? parameters = null) => Outcome(await CallAsync(method, parameters));

    public Task<JsonNode> JoinAsync(string? pin = null, string? jtoken = null, Guid? clientId = null) =>
        CallAsync("join", new { pin, clientId = (clientId ?? Guid.NewGuid()).ToString(), jtoken });

    public static string Outcome(JsonNode answer) => answer["error"] is { } error ? $"{error["code"]} {error["message"]}" : "ok";

    public Task<JsonNode> NextAnswerAsync() => Wait.ForAsync(_answers.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask());

    /// <summary>The next notification of a method; others before it are skipped.</summary>
    public async Task<JsonNode> NextAsync(string method)
    {
        while (true)
        {
            var next = await Wait.ForAsync(_notifications.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask());
            if (next["method"]!.GetValue<string>() == method)
            {
                return next["params"]!;
            }
        }
    }

    /// <summary>Waits until the connection is over.</summary>
    public async Task<int?> ClosedAsync()
    {
        await Wait.ForAsync(_reading);
        return CloseCode;
    }

    public Task CloseAsync(WebSocketCloseStatus status, string? reason = null) =>
        Wait.ForAsync(_socket.CloseOutputAsync(status, reason, TestContext.Current.CancellationToken));

    /// <summary>Breaks the connection without a close, as a lost network does.</summary>
    public void Break() => _socket.Abort();

    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await _reading;
        _socket.Dispose();
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
                    await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
                    break;
                }

                var message = JsonNode.Parse(buffer.AsSpan(0, length))!;
                (message["method"] is null ? _answers : _notifications).Writer.TryWrite(message);
            }
        }
        catch (Exception exception) when (exception is WebSocketException or ObjectDisposedException or OperationCanceledException)
        {
            // Broken by one side or the other; CloseCode tells whether there was a close before.
        }

        _answers.Writer.TryComplete();
        _notifications.Writer.TryComplete();
    }
}
