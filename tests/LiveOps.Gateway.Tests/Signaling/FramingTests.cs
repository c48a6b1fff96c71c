using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using LiveOps.Gateway.Tests.Bridges;
using LiveOps.Gateway.Tests.Hosting;

namespace LiveOps.Gateway.Tests.Signaling;

/// <summary>What is sent that should not be, and peers that do not read.</summary>
public sealed class FramingTests : IAsyncLifetime
{
    private readonly FakeBridge _bridge = new();
    private TestGateway _gateway = null!;

    public async ValueTask InitializeAsync() => _gateway = await TestGateway.StartAsync(bridges: _bridge);

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    [Theory]
    [InlineData("", "null -32700 parse error")]
    [InlineData("{", "null -32700 parse error")]
    [InlineData("hello", "null -32700 parse error")]
    [InlineData("""{"id":1,"method":"join"} {}""", "null -32700 parse error")]
    [InlineData("""[{"id":1,"method":"join"}]""", "null -32600 invalid request")]
    [InlineData("7", "null -32600 invalid request")]
    [InlineData("""{"id":1}""", "1 -32600 invalid request")]
    [InlineData("""{"id":1,"method":7}""", "1 -32600 invalid request")]
    [InlineData("""{"id":-1,"method":"join"}""", "null -32600 invalid request")]
    [InlineData("""{"id":1.5,"method":"join"}""", "null -32600 invalid request")]
    [InlineData("""{"id":[],"method":"join"}""", "null -32600 invalid request")]
    [InlineData("""{"id":"a\"b","method":"nope"}""", "\"a\\u0022b\" -32601 method not found: nope")]
    public async Task Message_Malformed_IsAnsweredAndTheConnectionLives(string message, string expected)
    {
        await using var client = await _gateway.ConnectAsync();

        await client.SendAsync(message);

        var answer = await client.NextAnswerAsync();
        $"{answer["id"]?.ToJsonString() ?? "null"} {RpcClient.Outcome(answer)}".ShouldBe(expected);
        (await client.TryAsync("leave")).ShouldBe("-32600 not joined yet");
    }

    [Theory]
    [InlineData("""{"id":0,"method":"leave"}""")]
    [InlineData("""{"id":null,"method":"leave"}""")]
    [InlineData("""{"method":"leave"}""")]
    [InlineData("""{"method":"nope"}""")]
    public async Task Notification_IsNeverAnswered(string message)
    {
        await using var client = await _gateway.ConnectAsync();

        await client.SendAsync(message);

        // Answers come in order, so had there been one it would be here in place of this.
        (await client.CallAsync("offer"))["id"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task Message_InBinaryFrame_IsReadAsText()
    {
        await using var client = await _gateway.ConnectAsync();

        await client.SendAsync(Encoding.UTF8.GetBytes("""{"id":5,"method":"leave"}"""), WebSocketMessageType.Binary);

        (await client.NextAnswerAsync())["id"]!.GetValue<int>().ShouldBe(5);
    }

    [Fact]
    public async Task Message_AsLongAsAllowed_IsRead()
    {
        await using var client = await _gateway.ConnectAsync();

        await client.SendAsync("""{"id":5,"method":"leave"}""".PadRight(32_768));

        (await client.NextAnswerAsync())["id"]!.GetValue<int>().ShouldBe(5);
    }

    [Theory]
    [InlineData(32_769)]
    [InlineData(10_000_000)]
    public async Task Message_TooLong_ClosesWith1009(int length)
    {
        await using var client = await _gateway.ConnectAsync();

        var sending = client.SendAsync(new byte[length]);

        (await client.ClosedAsync()).ShouldBe(1009);
        await Record.ExceptionAsync(() => sending);
    }

    [Fact]
    public async Task Peer_ThatNeverReads_IsClosedAndNobodyElseNotices()
    {
        await using var gateway = await TestGateway.StartAsync(
            [("Signaling:OutgoingMessages", "4"), ("Signaling:DeadlineSeconds", "0.5"), ("Signaling:PingSeconds", "300")], _bridge);
        using var deaf = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096 };
        await deaf.ConnectAsync(gateway.Address.Host, gateway.Address.Port, TestContext.Current.CancellationToken);
        await using var stream = new NetworkStream(deaf);
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes($"GET /ws?token={gateway.Token()} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"),
            TestContext.Current.CancellationToken);
        await using var other = await gateway.ConnectAsync();
        using var flood = new CancellationTokenSource();

        // Each of these is answered with an error that names the method, and the answers are never read.
        var flooding = FloodAsync(stream, flood.Token);

        await Wait.UntilAsync(() => gateway.Log.Lines.Any(line => line.Contains("ended: 1008", StringComparison.Ordinal)));
        (await other.TryAsync("leave")).ShouldBe("-32600 not joined yet");
        await flood.CancelAsync();
        await Record.ExceptionAsync(() => flooding);
    }

    private static async Task FloodAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var payload = Encoding.ASCII.GetBytes($$"""{"id":1,"method":"{{new string('x', 30_000)}}"}""");
        byte[] frame = [0x81, 0xFE, (byte)(payload.Length >> 8), (byte)payload.Length, 0, 0, 0, 0, .. payload];
        while (true)
        {
            await stream.WriteAsync(frame, cancellationToken);
        }
    }
}
