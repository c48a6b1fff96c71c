using LiveOps.Gateway.Tests.Hosting;
using LiveOps.TestKit.Redis;

namespace LiveOps.Gateway.Tests.Calls;

/// <summary>Two gateways and a real Redis: who is at one reaches who is at the other.</summary>
public sealed class SharedCallsTests : IAsyncLifetime
{
    private const string Page = "a secret of one page";

    /// <summary>Tests that ask again and again until something is so must not be taken for a flood.</summary>
    private static readonly (string, string)[] Settings = [("Calls:Anonymous", "true"), ("Calls:MessagesPerSecond", "100000"), ("Calls:MessageBurst", "100000")];

    private RedisServer _redis = null!;
    private TestGateway _here = null!;
    private TestGateway _there = null!;

    public async ValueTask InitializeAsync()
    {
        _redis = await RedisServer.LaunchAsync(TestContext.Current.CancellationToken);
        _here = await TestGateway.StartAsync(Settings, redis: _redis.Configuration);
        _there = await TestGateway.StartAsync(Settings, redis: _redis.Configuration);
    }

    public async ValueTask DisposeAsync()
    {
        await _here.DisposeAsync();
        await _there.DisposeAsync();
        await _redis.DisposeAsync();
    }

    [Fact]
    public async Task Relay_BetweenGateways_KeepsOrderAndReachesNobodyElse()
    {
        await using var a = await CallClient.RegisteredAsync(_here, "A");
        await using var b = await CallClient.RegisteredAsync(_there, "B");
        await using var c = await CallClient.RegisteredAsync(_there, "C");
        await a.SendAsync(new { type = "call", to = "B", sdp = CallClient.Offer });
        for (var i = 0; i < 50; i++)
        {
            await a.SendAsync(new { type = "ice", to = "B", candidate = $$"""{"candidate":"{{i}}"}""" });
        }

        (await b.NextAsync("call"))["from"]!.GetValue<string>().ShouldBe("A");
        for (var i = 0; i < 50; i++)
        {
            (await b.NextAsync("ice"))["candidate"]!.GetValue<string>().ShouldBe($$"""{"candidate":"{{i}}"}""");
        }

        (await c.DrainAsync()).ShouldBeEmpty();
        await b.SendAsync(new { type = "answer", to = "D", sdp = CallClient.Answer });
        (await b.NextErrorAsync()).ShouldBe("unknown-target");
    }

    [Fact]
    public async Task Room_AcrossGateways_TellsAllTheSameOrder()
    {
        await using var a = await CallClient.RegisteredAsync(_here, "A");
        await using var b = await CallClient.RegisteredAsync(_there, "B");
        await using var c = await CallClient.RegisteredAsync(_here, "C");
        await a.SendAsync(new { type = "invite", to = "B" });
        await a.NextAsync("room-created");
        var room = (await b.NextAsync("invite"))["room"]!.GetValue<string>();
        await b.SendAsync(new { type = "accept", room });
        await a.NextAsync("joined");
        await b.NextAsync("joined");
        await b.SendAsync(new { type = "invite", to = "C" });
        await c.NextAsync("invite");
        await c.SendAsync(new { type = "accept", room });
        foreach (var member in new[] { a, b, c })
        {
            (await member.NextAsync("joined"))["members"]!.ToJsonString().ShouldBe("""["A","B","C"]""");
        }

        await using var d = await CallClient.RegisteredAsync(_there, "D");
        await d.SendAsync(new { type = "call", to = "A", sdp = CallClient.Offer });
        (await d.NextErrorAsync()).ShouldBe("busy");
        b.Break();
        (await a.NextAsync("left"))["reason"]!.GetValue<string>().ShouldBe("lost");
    }

    [Fact]
    public async Task Presence_OfTheOtherGateway_IsListedAndFollowed()
    {
        await using var a = await CallClient.RegisteredAsync(_here, "A");
        await using var watcher = await CallClient.RegisteredAsync(_there, "W");
        await watcher.SendAsync(new { type = "presence" });
        (await watcher.NextAsync("presence"))["users"]!.AsArray().Count.ShouldBe(1);

        await using var b = await CallClient.RegisteredAsync(_here, "B");
        (await watcher.NextAsync("presence"))["status"]!.GetValue<string>().ShouldBe("online");
        await b.DisposeAsync();
        (await watcher.NextAsync("presence"))["status"]!.GetValue<string>().ShouldBe("offline");
    }

    [Fact]
    public async Task Register_NameHeldAtTheOtherGateway_IsRefusedButForTheSamePage()
    {
        await using var first = await CallClient.RegisteredAsync(_here, "A", Page);
        await using var other = await CallClient.ConnectAsync(_there.Address);
        await other.SendAsync(new { type = "register", from = "A" });
        (await other.NextErrorAsync()).ShouldBe("name-taken");

        await using var second = await CallClient.RegisteredAsync(_there, "A", Page);

        (await first.NextErrorAsync()).ShouldBe("replaced");
        (await first.ClosedAsync()).ShouldBe(1000);
        await using var b = await CallClient.RegisteredAsync(_here, "B");
        await b.SendAsync(new { type = "hangup", to = "A" });
        await second.NextAsync("hangup");
    }

    [Fact]
    public async Task Redis_Killed_ThoseOfOneGatewayGoOnAndAllComeBack()
    {
        await using var a = await CallClient.RegisteredAsync(_here, "A");
        await using var b = await CallClient.RegisteredAsync(_here, "B");
        await using var c = await CallClient.RegisteredAsync(_there, "C");
        await _redis.KillAsync();
        await a.SendAsync(new { type = "call", to = "B", sdp = CallClient.Offer });
        await b.NextAsync("call");
        await a.SendAsync(new { type = "hangup", to = "C" });
        (await a.NextErrorAsync()).ShouldBe("unavailable");

        // It has forgotten everything; the gateways have not.
        await _redis.StartAsync(TestContext.Current.CancellationToken);

        var arrived = c.NextAsync("hangup");
        await Wait.UntilAsync(async () =>
        {
            await a.SendAsync(new { type = "hangup", to = "C" });
            await a.DrainAsync();
            return arrived.IsCompleted;
        });
    }
}
