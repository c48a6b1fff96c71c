using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using LiveOps.Gateway.Tests.Hosting;

namespace LiveOps.Gateway.Tests.Calls;

/// <summary>A scripted page of peer calls.</summary>
internal sealed class CallClient : IAsyncDisposable
{
    public const string Offer = """{"type":"offer","sdp":"v=0\r\n"}""";
    public const string Answer = """{"type":"answer","sdp":"v=0\r\n"}""";
    public const string Candidate = """{"candidate":"candidate:1 1 udp 2122260223 192.0.2.1 54400 typ host","sdpMid":"0","sdpMLineIndex":0,"usernameFragment":"uf"}""";

    private readonly ClientWebSocket _socket;
    private readonly Channel<JsonNode> _messages = Channel.CreateUnbounded<JsonNode>();
    private readonly Task _reading;

    private CallClient(ClientWebSocket socket)
    {
        _socket = socket;
        _reading = ReadAsync();
    }

    /// <summary>The subprotocol that the gateway chose.</summary>
    public string? Subprotocol => _socket.SubProtocol;

    /// <summary>What the gateway gave as its reason to close.</summary>
    public string? CloseReason => _socket.CloseStatusDescription;

    /// <param name="gateway">Where to.</param>
    /// <param name="token">In the query.</param>
    /// <param name="origin">Of the page; none for a program.</param>
    /// <param name="configure">Sets headers and subprotocols.</param>
    public static async Task<CallClient> ConnectAsync(Uri gateway, string? token = null, string? origin = null, Action<ClientWebSocketOptions>? configure = null)
    {
        var socket = new ClientWebSocket();
        configure?.Invoke(socket.Options);
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        socket.Options.CollectHttpResponseDetails = true;
        var query = token is null ? "" : $"token={Uri.EscapeDataString(token)}";
        try
        {
            await Wait.ForAsync(socket.ConnectAsync(new UriBuilder(gateway) { Scheme = "ws", Path = "/calls/ws", Query = query }.Uri, TestContext.Current.CancellationToken));
        }
        catch (WebSocketException refused)
        {
            throw new HttpRequestException(refused.Message, refused, socket.HttpStatusCode);
        }

        return new CallClient(socket);
    }

    /// <summary>Connects without a token and registers.</summary>
    public static async Task<CallClient> RegisteredAsync(TestGateway gateway, string name, string? client = null)
    {
        var connected = await ConnectAsync(gateway.Address);
        await connected.SendAsync(new { type = "register", from = name, client });
        (await connected.NextAsync("registered"))["from"]!.GetValue<string>().ShouldBe(name);
        return connected;
    }

    public Task SendAsync(object message) => SendAsync(JsonSerializer.Serialize(message));

    public Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text));

    public Task SendAsync(byte[] bytes) => Wait.ForAsync(_socket.SendAsync(bytes, WebSocketMessageType.Text, true, TestContext.Current.CancellationToken));

    /// <summary>The next message, whatever it is.</summary>
    public Task<JsonNode> NextAsync() => Wait.ForAsync(_messages.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask());

    /// <summary>The next message, which must be of this type.</summary>
    public async Task<JsonNode> NextAsync(string type)
    {
        var next = await NextAsync();
        next["type"]!.GetValue<string>().ShouldBe(type, next.ToJsonString());
        return next;
    }

    /// <summary>The code of the error that must be the next message.</summary>
    public async Task<string> NextErrorAsync() => (await NextAsync("error"))["code"]!.GetValue<string>();

    /// <summary>Has everything that was meant for this client arrive, and says what did: a question of its own comes back last.</summary>
    public async Task<IReadOnlyList<string>> DrainAsync()
    {
        await SendAsync(new { type = "ice-servers" });
        var types = new List<string>();
        while ((await NextAsync())["type"]!.GetValue<string>() is var type && type != "ice-servers")
        {
            types.Add(type);
        }

        return types;
    }

    /// <summary>Waits until the connection is over.</summary>
    public async Task<int?> ClosedAsync()
    {
        await Wait.ForAsync(_reading);
        return (int?)_socket.CloseStatus;
    }

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
        var buffer = new byte[256 * 1024];
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

                _messages.Writer.TryWrite(JsonNode.Parse(buffer.AsSpan(0, length))!);
            }
        }
        catch (Exception exception) when (exception is WebSocketException or ObjectDisposedException or OperationCanceledException)
        {
            // Broken by one side or the other; CloseStatus tells whether there was a close before.
        }

        _messages.Writer.TryComplete();
    }
}
