using System.Diagnostics;
using LiveOps.Gateway.Tests.Bridges;
using LiveOps.Gateway.Tests.Hosting;
using LiveOps.Gateway.Tests.Rest;
using LiveOps.Gateway.Tests.Signaling;
using LiveOps.TestKit.Redis;
using LiveOps.TestKit.WebRtc;

namespace LiveOps.Gateway.Tests.Replicas;

/// <summary>A gateway dies, or is stopped past its lease and woken, while an anchor speaks through it; another one runs beside it.</summary>
public sealed class GatewayCrashTests(RestCluster cluster) : IAsyncLifetime
{
    private static readonly object Offer = new { sdp = new { type = "offer", sdp = ChromiumOffer.WithFingerprint("AA") } };

    private RedisServer _redis = null!;
    private JanusRoom _room = null!;
    private GatewayProcess _first = null!;
    private TestGateway _second = null!;

    private string Token => _second.Token("user", _room.Name);

    public async ValueTask InitializeAsync()
    {
        _redis = await RedisServer.LaunchAsync(TestContext.Current.CancellationToken);
        _room = await JanusRoom.StartAsync(cluster);
        _second = await TestGateway.StartAsync(client: cluster.Client, redis: _redis.Configuration);
        _first = await GatewayProcess.StartAsync(cluster, _redis.Configuration);
    }

    public async ValueTask DisposeAsync()
    {
        await _first.DisposeAsync();
        await _second.DisposeAsync();
        await _room.DisposeAsync();
        await _redis.DisposeAsync();
    }

    [Fact]
    public async Task Gateway_Killed_ItsLocksAreFreeWithinFiveSeconds()
    {
        await using var anchor = await _first.ConnectAsync(Token);
        RpcClient.Outcome(await anchor.JoinAsync()).ShouldBe("ok", _first.Output);
        await using var elsewhere = await _second.ConnectAsync(Token);
        RpcClient.Outcome(await elsewhere.JoinAsync()).ShouldBe("-32600 already joined");

        await _first.KillAsync();

        var began = Stopwatch.GetTimestamp();
        await JoinOnceFreeAsync(elsewhere, jtoken: null);
        Stopwatch.GetElapsedTime(began).ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Gateway_StoppedPastItsLeaseAndWoken_HasItsLateWritesRefused()
    {
        await using var anchor = await _first.ConnectAsync(Token);
        var jtoken = (await anchor.JoinAsync())["result"]!["jtoken"]!.GetValue<string>();
        RpcClient.Outcome(await anchor.CallAsync("offer", Offer)).ShouldBe("ok");

        // What the stopped gateway is asked for now it does once it is woken, when the place is another's.
        _first.Stop();
        await anchor.BeginAsync("keepalive", new { status = "late" });
        await anchor.BeginAsync("mute");
        await anchor.BeginAsync("leave");
        await using var elsewhere = await _second.ConnectAsync(Token);
        (await JoinOnceFreeAsync(elsewhere, jtoken))["resume"]!.GetValue<bool>().ShouldBeTrue();
        (await elsewhere.TryAsync("keepalive", new { status = "onair" })).ShouldBe("ok");
        _first.Wake();

        await anchor.ClosedAsync();
        await Wait.UntilAsync(() => _first.Output.Contains("ended: 1000", StringComparison.Ordinal));
        var place = (await elsewhere.CallAsync("participants"))["result"]!["participants"]!.AsArray().Single()!;
        (place["status"]!.GetValue<string>(), place["muted"]!.GetValue<bool>()).ShouldBe(("onair", false));
        var participant = (await _room.ParticipantsAsync()).Single();
        (participant.Display, participant.Muted).ShouldBe(("user-user", false));
        (await elsewhere.TryAsync("mute")).ShouldBe("ok");
    }

    /// <summary>Joins with another client than the one that holds the place, as soon as that is allowed.</summary>
    private static async Task<System.Text.Json.Nodes.JsonNode> JoinOnceFreeAsync(RpcClient client, string? jtoken)
    {
        System.Text.Json.Nodes.JsonNode? joined = null;
        await Wait.UntilAsync(async () =>
        {
            var answer = await client.JoinAsync(jtoken: jtoken);
            if (RpcClient.Outcome(answer) == "ok")
            {
                joined = answer["result"];
                return true;
            }

            RpcClient.Outcome(answer).ShouldBe("-32600 already joined");
            return false;
        });
        return joined!;
    }
}
