using LiveOps.Gateway.Tests.Hosting;

namespace LiveOps.Gateway.Tests.Signaling;

/// <summary>Who is here and who talks, muting, putting out.</summary>
public sealed class ModerationTests : HostAndGuest
{
    [Fact]
    public async Task Participants_AreToldAndListed()
    {
        (await Host.NextAsync("participantJoined"))["userId"]!.GetValue<string>().ShouldBe(GuestId);

        var listed = (await Guest.CallAsync("participants"))["result"]!["participants"]!.AsArray();

        listed.Count.ShouldBe(2);
        var host = listed.Single(one => one!["userId"]!.GetValue<string>() == HostId)!.AsObject();
        host.Select(member => member.Key).ShouldBe(["userId", "role", "displayName", "status", "muted", "talking", "joinedAt"]);
        (host["role"]!.GetValue<string>(), host["displayName"]!.GetValue<string>(), host["status"]!.GetValue<string>()).ShouldBe(("host", "Ada", "idle"));
    }

    [Theory]
    [InlineData("participants", "-32600 not joined yet")]
    [InlineData("mute", "-32600 not joined yet")]
    [InlineData("kick", "-32600 not joined yet")]
    [InlineData("say", "-32600 not joined yet")]
    [InlineData("history", "-32600 not joined yet")]
    public async Task Method_BeforeJoin_IsRefused(string method, string outcome)
    {
        await using var stranger = await Gateway.ConnectAsync();

        (await stranger.TryAsync(method, new { userId = GuestId, text = "hello" })).ShouldBe(outcome);
    }

    [Fact]
    public async Task Mute_OneselfOrByAHost_IsDoneAtTheBridgeAndToldToAll()
    {
        (await Guest.TryAsync("mute")).ShouldBe("ok");
        GuestLeg.IsMuted.ShouldBeTrue();
        (await Guest.NextAsync("muted")).ToJsonString().ShouldBe($$"""{"userId":"{{GuestId}}","muted":true,"by":"{{GuestId}}"}""");
        (await Host.NextAsync("muted"))["muted"]!.GetValue<bool>().ShouldBeTrue();

        (await Host.TryAsync("unmute", new { userId = GuestId })).ShouldBe("ok");
        GuestLeg.IsMuted.ShouldBeFalse();
        (await Guest.NextAsync("muted")).ToJsonString().ShouldBe($$"""{"userId":"{{GuestId}}","muted":false,"by":"{{HostId}}"}""");
    }

    [Fact]
    public async Task Mute_HoldsThroughComingBackWithANewPeerConnection()
    {
        var client = Guid.NewGuid();
        await using var first = await Gateway.ConnectAsync(Gateway.Token("lost"));
        await first.JoinAsync(clientId: client);
        (await first.TryAsync("mute")).ShouldBe("ok");
        first.Break();

        await using var back = await Gateway.ConnectAsync(Gateway.Token("lost"));
        (await back.JoinAsync(clientId: client))["result"]!["resume"]!.GetValue<bool>().ShouldBeFalse();

        Bridge.Legs.Single(leg => leg.UserId == "lost" && !leg.IsDisposed).IsMuted.ShouldBeTrue();
    }

    [Theory]
    [InlineData("mute", """{"userId":"somebody"}""", "-32600 not allowed")]
    [InlineData("kick", """{"userId":"somebody"}""", "-32600 not allowed")]
    [InlineData("ban", """{"userId":"somebody"}""", "-32600 not allowed")]
    [InlineData("mute", """{"userId":7}""", "-32602 invalid mute parameters")]
    [InlineData("mute", """{"userId":"\ud800"}""", "-32602 invalid mute parameters")]
    public async Task Guest_ActingOnOthers_IsRefused(string method, string parameters, string outcome)
    {
        await Guest.SendAsync($$"""{"id":77,"method":"{{method}}","params":{{parameters}}}""");

        RpcClient.Outcome(await Guest.NextAnswerAsync()).ShouldBe(outcome);
    }

    [Theory]
    [InlineData("mute", "-32600 no such participant")]
    [InlineData("kick", "-32600 no such participant")]
    [InlineData("ban", "ok")]
    public async Task Host_ActingOnNobody_IsTold(string method, string outcome) =>
        (await Host.TryAsync(method, new { userId = "nobody" })).ShouldBe(outcome);

    [Fact]
    public async Task Host_PuttingItselfOut_IsRefused() =>
        (await Host.TryAsync("kick", new { userId = HostId })).ShouldBe("-32602 invalid kick parameters");

    [Fact]
    public async Task Kick_EndsTheConnectionAndTheLegAndAllowsComingBack()
    {
        var leg = GuestLeg;
        (await Host.TryAsync("kick", new { userId = GuestId })).ShouldBe("ok");

        (await Guest.ClosedAsync()).ShouldBe(1008);
        Guest.CloseReason.ShouldBe("kicked");
        (await Host.NextAsync("participantLeft")).ToJsonString().ShouldBe($$"""{"userId":"{{GuestId}}","reason":"kicked"}""");
        await Wait.UntilAsync(() => leg.IsDisposed);
        await using var back = await Gateway.ConnectAsync(Gateway.Token(GuestId));
        RpcClient.Outcome(await back.JoinAsync()).ShouldBe("ok");
    }

    [Fact]
    public async Task Talking_IsToldAndListed()
    {
        GuestLeg.Talk(HostId, talking: true);

        (await Guest.NextAsync("talking")).ToJsonString().ShouldBe($$"""{"userId":"{{HostId}}","talking":true}""");
        var listed = (await Guest.CallAsync("participants"))["result"]!["participants"]!.AsArray();
        listed.Single(one => one!["talking"]!.GetValue<bool>())!["userId"]!.GetValue<string>().ShouldBe(HostId);
    }
}
