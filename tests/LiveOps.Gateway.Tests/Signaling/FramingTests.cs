using System.Net.WebSockets;
using System.Text;
using LiveOps.Gateway.Tests.Bridges;
using LiveOps.Gateway.Tests.Hosting;

namespace LiveOps.Gateway.Tests.Signaling;

/// <summary>What is sent that should not be.</summary>
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
}
