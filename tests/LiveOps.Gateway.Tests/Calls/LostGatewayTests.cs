using LiveOps.Gateway.Tests.Hosting;
using LiveOps.Gateway.Tests.Replicas;
using LiveOps.TestKit.Network;

namespace LiveOps.Gateway.Tests.Calls;

/// <summary>
/// A gateway that the others hear nothing of any more, as when it was killed: here the way to its Redis is cut, so that it can come back and
/// find out.
/// </summary>
public sealed class LostGatewayTests : IAsyncLifetime
{
    private const string Page = "a secret of one page";

    private static readonly (string, string)[] Settings = [("Calls:Anonymous", "true"), ("Calls:MessagesPerSecond", "100000"), ("Calls:MessageBurst", "100000")];

    private TcpRelay _way = null!;
    private TwoGateways _gateways = null!;

    public async ValueTask InitializeAsync() => _gateways = await TwoGateways.StartAsync(settings: Settings, redisOfOne: redis =>
    {
        _way = new TcpRelay(new Uri($"redis://{redis.Configuration}"));
        return _way.Url.Authority;
    });

    public async ValueTask DisposeAsync()
    {
        await _gateways.DisposeAsync();
        await _way.DisposeAsync();
    }

    [Fact]
    public async Task Gateway_Lost_ItsUsersLeaveTheirRoomsAndNames_AndComeBackWhenItDoes()
    {
        await using var lost = await CallClient.RegisteredAsync(_gateways.One, "A", Page);
        await using var b = await CallClient.RegisteredAsync(_gateways.Two, "B");
        await using var c = await CallClient.RegisteredAsync(_gateways.Two, "C");
        await using var watcher = await CallClient.RegisteredAsync(_gateways.Two, "W");
        var room = await MeetAsync(lost, b, c);
        await watcher.SendAsync(new { type = "presence" });
        await watcher.NextAsync("presence");

        _way.Cut();

        // The lease ends; B and C are told once each, and go on.
        foreach (var member in new[] { b, c })
        {
            var left = await member.NextAsync("left");
            (left["from"]!.GetValue<string>(), left["room"]!.GetValue<string>(), left["reason"]!.GetValue<string>()).ShouldBe(("A", room, "lost"));
        }

        var gone = await watcher.NextAsync("presence");
        (gone["user"]!.GetValue<string>(), gone["status"]!.GetValue<string>()).ShouldBe(("A", "offline"));
        (await b.DrainAsync()).ShouldBeEmpty();
        await b.SendAsync(new { type = "ice", to = "C", room, candidate = CallClient.Candidate });
        await c.NextAsync("ice");

        // The name is free, and whoever had it may come back into the room through the other gateway.
        await using var back = await CallClient.RegisteredAsync(_gateways.Two, "A");
        await back.SendAsync(new { type = "accept", room });
        (await back.NextAsync("joined"))["members"]!.ToJsonString().ShouldBe("""["B","C","A"]""");

        // The lost one was only cut off: it learns that others went on without it, and sends its users to register anew.
        _way.Mend();
        (await lost.ClosedAsync()).ShouldBe(1012);
        await using var again = await CallClient.ConnectAsync(_gateways.One.Address);
        await again.SendAsync(new { type = "register", from = "A", client = Page });
        (await again.NextErrorAsync()).ShouldBe("name-taken");
        (await back.DrainAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Redis_AwayLongerThanALease_TakesNobodyForLost()
    {
        await using var a = await CallClient.RegisteredAsync(_gateways.One, "A");
        await using var b = await CallClient.RegisteredAsync(_gateways.Two, "B");
        var room = await MeetAsync(a, b);

        // Frozen, so that all leases end while nothing is forgotten.
        await _gateways.Redis.FreezeForAsync(TimeSpan.FromSeconds(6), TestContext.Current.CancellationToken);

        await Wait.UntilAsync(async () =>
        {
            await a.SendAsync(new { type = "ice", to = "B", room, candidate = CallClient.Candidate });
            return (await a.DrainAsync()).Count == 0;
        });
        (await b.DrainAsync()).ShouldAllBe(type => type == "ice");
    }

    private static async Task<string> MeetAsync(CallClient first, params CallClient[] guests)
    {
        var room = "";
        for (var i = 0; i < guests.Length; i++)
        {
            await first.SendAsync(new { type = "invite", to = "BC"[i].ToString() });
            if (i == 0)
            {
                await first.NextAsync("room-created");
            }

            room = (await guests[i].NextAsync("invite"))["room"]!.GetValue<string>();
            await guests[i].SendAsync(new { type = "accept", room });
            foreach (var member in guests[..(i + 1)].Prepend(first))
            {
                await member.NextAsync("joined");
            }
        }

        return room;
    }
}
