using LiveOps.Gateway.Tests.Hosting;

namespace LiveOps.Gateway.Tests.Signaling;

/// <summary>Who is banned, and let in again.</summary>
public sealed class BanTests : HostAndGuest
{
    [Fact]
    public async Task Ban_HoldsForThisTimeOnAir()
    {
        (await Host.TryAsync("ban", new { userId = GuestId })).ShouldBe("ok");
        (await Guest.ClosedAsync()).ShouldBe(1008);
        Guest.CloseReason.ShouldBe("banned");
        await using var back = await Gateway.ConnectAsync(Gateway.Token(GuestId));
        RpcClient.Outcome(await back.JoinAsync()).ShouldBe("-32600 banned from this room");

        Gateway.Cluster.Put(Objects.Room(session: "22222222-2222-4222-8222-222222222222"));

        await Wait.UntilAsync(async () => RpcClient.Outcome(await back.JoinAsync()) == "ok");
    }

    [Fact]
    public async Task Bans_AreListedToHosts()
    {
        (await Host.TryAsync("ban", new { userId = GuestId })).ShouldBe("ok");
        (await Host.TryAsync("ban", new { userId = "never-here" })).ShouldBe("ok");

        var bans = (await Host.CallAsync("bans"))["result"]!["bans"]!.AsArray();

        bans.Select(ban => ban!["userId"]!.GetValue<string>()).ShouldBe([GuestId, "never-here"], ignoreOrder: true);
        var guest = bans.Single(ban => ban!["userId"]!.GetValue<string>() == GuestId)!;
        (guest["displayName"]!.GetValue<string>(), guest["by"]!.GetValue<string>()).ShouldBe(("Guest", HostId));
        guest["at"]!.GetValue<long>().ShouldBeGreaterThan(0);
        bans.Single(ban => ban != guest)!["displayName"].ShouldBeNull();
    }

    [Fact]
    public async Task Unban_LetsTheUserJoinAgain()
    {
        (await Host.TryAsync("ban", new { userId = GuestId })).ShouldBe("ok");
        await using var back = await Gateway.ConnectAsync(Gateway.Token(GuestId));
        RpcClient.Outcome(await back.JoinAsync()).ShouldBe("-32600 banned from this room");

        (await Host.TryAsync("unban", new { userId = GuestId })).ShouldBe("ok");

        RpcClient.Outcome(await back.JoinAsync()).ShouldBe("ok");
        (await Host.CallAsync("bans"))["result"]!["bans"]!.AsArray().ShouldBeEmpty();
        (await Host.TryAsync("unban", new { userId = GuestId })).ShouldBe("-32600 not banned");
    }

    [Theory]
    [InlineData("unban", "-32600 not allowed")]
    [InlineData("bans", "-32600 not allowed")]
    public async Task Guest_LookingAtBansOrLiftingThem_IsRefused(string method, string outcome) =>
        (await Guest.TryAsync(method, new { userId = "somebody" })).ShouldBe(outcome);

    [Theory]
    [InlineData("unban")]
    [InlineData("bans")]
    public async Task Host_BeforeJoin_IsRefused(string method)
    {
        await using var early = await Gateway.ConnectAsync(Gateway.Token(role: "host"));

        (await early.TryAsync(method, new { userId = GuestId })).ShouldBe("-32600 not joined yet");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"userId":7}""")]
    [InlineData("""{"userId":""}""")]
    public async Task Unban_BadParams_IsRefused(string parameters)
    {
        await Host.SendAsync($$"""{"id":77,"method":"unban","params":{{parameters}}}""");

        RpcClient.Outcome(await Host.NextAnswerAsync()).ShouldBe("-32602 invalid unban parameters");
    }
}
