using LiveOps.Gateway.Tests.Hosting;
using LiveOps.Gateway.Tests.Replicas;

namespace LiveOps.Gateway.Tests.Calls;

/// <summary>Users who are removed while they are in calls.</summary>
public sealed class RemovalTests
{
    private readonly string _removed = Guid.NewGuid().ToString();

    [Fact]
    public async Task User_Removed_IsClosedAndCannotComeBack()
    {
        await using var gateway = await TestGateway.StartAsync();
        await using var registered = await ConnectAsync(gateway, _removed);
        await using var silent = await CallClient.ConnectAsync(gateway.Address, gateway.Token(_removed));
        await using var other = await ConnectAsync(gateway, "other");
        await using var elsewhere = await CallClient.ConnectAsync(gateway.Address, gateway.Token(_removed, room: "another"));
        await other.SendAsync(new { type = "invite", to = _removed });
        await other.NextAsync("room-created");
        var room = (await registered.NextAsync("invite"))["room"]!.GetValue<string>();
        await registered.SendAsync(new { type = "accept", room });
        await other.NextAsync("joined");

        await RemoveAsync(gateway);

        (await registered.ClosedAsync()).ShouldBe(1008);
        registered.CloseReason.ShouldBe("user was removed");
        (await silent.ClosedAsync()).ShouldBe(1008);
        var left = await other.NextAsync("left");
        (left["from"]!.GetValue<string>(), left["reason"]).ShouldBe((_removed, null), "who was removed does not come back");
        (await other.DrainAsync()).ShouldBeEmpty();
        await elsewhere.SendAsync(new { type = "register" });
        await elsewhere.NextAsync("registered");
    }

    [Fact]
    public async Task User_RemovedAtOneGateway_IsClosedAtTheOther()
    {
        await using var gateways = await TwoGateways.StartAsync();
        await using var there = await ConnectAsync(gateways.Two, _removed);
        await using var silent = await CallClient.ConnectAsync(gateways.Two.Address, gateways.Two.Token(_removed));
        await using var other = await ConnectAsync(gateways.Two, "other");

        await RemoveAsync(gateways.One);

        (await there.ClosedAsync()).ShouldBe(1008);
        (await silent.ClosedAsync()).ShouldBe(1008);
        (await other.DrainAsync()).ShouldBeEmpty();
    }

    private static async Task<CallClient> ConnectAsync(TestGateway gateway, string user)
    {
        var client = await CallClient.ConnectAsync(gateway.Address, gateway.Token(user));
        await client.SendAsync(new { type = "register" });
        await client.NextAsync("registered");
        return client;
    }

    private async Task RemoveAsync(TestGateway gateway)
    {
        using var removal = new HttpRequestMessage(HttpMethod.Delete, $"/api/rooms/demo/users/{_removed}") { Headers = { Authorization = new("Bearer", TestGateway.AdminToken) } };
        (await gateway.Http.SendAsync(removal, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
    }
}
