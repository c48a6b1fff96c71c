using LiveOps.Gateway.Presence;
using LiveOps.Gateway.Tests.Bridges;
using LiveOps.Kubernetes.Api;
using LiveOps.TestKit.Network;
using Microsoft.Extensions.DependencyInjection;

namespace LiveOps.Gateway.Tests.Replicas;

/// <summary>A gateway that is cut off from Redis past its lease: it has let go before another can take its places, and cannot have them back.</summary>
public sealed class LeaseTests
{
    private static readonly ObjectKey Room = new("default", "demo");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Place_OfAGatewayCutOff_IsNeverHeldByTwo()
    {
        TcpRelay? relay = null;
        await using var gateways = await TwoGateways.StartAsync(new FakeBridge(), redisOfOne: redis => (relay = new TcpRelay(new Uri($"tcp://{redis.Configuration}"))).Url.Authority);
        var (one, two) = (gateways.One.Services.GetRequiredService<IPresence>(), gateways.Two.Services.GetRequiredService<IPresence>());
        var old = (await one.EnterAsync(Room, Entrant(), Cancelled)).Holding!;
        one.Holds(old).ShouldBeTrue();

        relay!.Cut();
        Entry entry;
        do
        {
            entry = await two.EnterAsync(Room, Entrant(), Cancelled);
        }
        while (entry.Result == EnterResult.HeldElsewhere);

        // It need not have been told: it has stopped to be sure in time by itself.
        one.Holds(old).ShouldBeFalse();
        var young = entry.Holding!;
        two.Holds(young).ShouldBeTrue();
        young.Fence.ShouldBeGreaterThan(old.Fence);

        relay.Mend();
        await Hosting.Wait.UntilAsync(async () => await Record.ExceptionAsync(() => one.SetStatusAsync(old, "late", Cancelled)) is null);
        await one.DetachAsync(old, Cancelled);
        await one.LeaveAsync(old, LeaveReason.Left, Cancelled);
        one.Holds(old).ShouldBeFalse();
        two.Holds(young).ShouldBeTrue();
        var place = (await two.ReadAsync(Room, Cancelled)).Places["user"];
        (place.Fence, place.Status, place.Parked).ShouldBe((young.Fence, "", false));
        await relay.DisposeAsync();
    }

    private static Entrant Entrant() => new() { UserId = "user", Role = "anchor", ClientId = Guid.NewGuid(), Session = "session", Limit = 3 };
}
