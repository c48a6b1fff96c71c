using System.Net.WebSockets;
using System.Text;
using LiveOps.Gateway.Tests.Abuse;
using LiveOps.Gateway.Tests.Bridges;
using LiveOps.Gateway.Tests.Hosting;

namespace LiveOps.Gateway.Tests.Signaling;

/// <summary>Ten thousand messages of every malformed kind, while somebody else is in the room.</summary>
[Collection(nameof(Alone))]
public sealed class FuzzTests
{
    private const int Cases = 10_000;

    /// <summary>A failure repeats with the same seed.</summary>
    private const int Seed = 20261121;

    private static readonly string[] Methods =
        ["join", "offer", "icecandidate", "keepalive", "status", "leave", "participants", "mute", "unmute", "kick", "ban", "unban", "bans", "say", "history", "nope"];

    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "1e309", "9223372036854775808", "\"\"", "\"\\ud800\"", "\"x\"", "[]", "{}", "[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]",
        "{\"sdp\":{}}", "\"00000000-0000-4000-8000-000000000000\"", "{\"type\":\"offer\",\"sdp\":\"v=0\"}", "{\"candidate\":{}}", "\"\\u0000\"",
    ];

    private static readonly string[] Names = ["clientId", "pin", "jtoken", "displayName", "sdp", "candidate", "status", "userId", "text", "after", "limit", "x"];

    [Fact]
    public async Task Connection_GivenNonsense_HarmsNobodyElse()
    {
        await using var gateway = await TestGateway.StartAsync(bridges: new FakeBridge());
        await using var bystander = await gateway.ConnectAsync(gateway.Token("bystander"));
        await bystander.JoinAsync();
        var random = new Random(Seed);
        var sent = 0;
        var memory = GC.GetTotalMemory(forceFullCollection: true);

        while (sent < Cases)
        {
            // A guest of its own name, so that nothing it is allowed to do concerns the other.
            await using var client = await gateway.ConnectAsync(gateway.Token($"fuzzer-{sent}", role: "guest"));
            sent += await FuzzAsync(client, random, Math.Min(500, Cases - sent));
            (await bystander.TryAsync("keepalive", new { status = "onair" })).ShouldBe("ok");
        }

        // What is kept are the tests' own log lines and the places of guests that may come back.
        (GC.GetTotalMemory(forceFullCollection: true) - memory).ShouldBeLessThan(32 << 20);
        gateway.Log.Lines.ShouldNotContain(line => line.Contains("unknown error", StringComparison.Ordinal));
        bystander.CloseCode.ShouldBeNull();
    }

    /// <returns>How many were sent: the connection may end before all.</returns>
    private static async Task<int> FuzzAsync(RpcClient client, Random random, int cases)
    {
        for (var i = 0; i < cases; i++)
        {
            var message = Message(random);
            if (random.Next(4) == 0)
            {
                message[random.Next(message.Length)] = (byte)random.Next(256);
            }

            try
            {
                await client.SendAsync(message, random.Next(8) == 0 ? WebSocketMessageType.Binary : WebSocketMessageType.Text);
            }
            catch (Exception exception) when (exception is WebSocketException || (exception is OperationCanceledException && !TestContext.Current.CancellationToken.IsCancellationRequested))
            {
                // Closed, as it has left or has sent what is no text (1007).
                return i;
            }
        }

        return cases;
    }

    private static byte[] Message(Random random)
    {
        var parameters = random.Next(3) == 0
            ? Pick(Values)
            : $"{{{string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ => $"\"{Pick(Names)}\":{Pick(Values)}"))}}}";
        return Encoding.UTF8.GetBytes($$"""{"jsonrpc":"2.0","id":{{(random.Next(4) == 0 ? Pick(Values) : "7")}},"method":"{{Pick(Methods)}}","params":{{parameters}}}""");

        string Pick(string[] among) => among[random.Next(among.Length)];
    }
}
