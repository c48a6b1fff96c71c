using System.Text.Json.Nodes;
using LiveOps.Gateway.Tests.Bridges;
using LiveOps.Gateway.Tests.Hosting;

namespace LiveOps.Gateway.Tests.Signaling;

/// <summary>Who is here, muting, putting out, chat.</summary>
public sealed class ModerationTests : IAsyncLifetime
{
    private static readonly object Offer = new { sdp = new { type = "offer", sdp = "v=0" } };

    private readonly FakeBridge _bridge = new();
    private readonly string _hostId = Guid.NewGuid().ToString();
    private readonly string _guestId = Guid.NewGuid().ToString();
    private TestGateway _gateway = null!;
    private RpcClient _host = null!;
    private RpcClient _guest = null!;

    public async ValueTask InitializeAsync()
    {
        _gateway = await TestGateway.StartAsync(bridges: _bridge);
        _host = await _gateway.ConnectAsync(_gateway.Token(_hostId, role: "host"));
        _guest = await _gateway.ConnectAsync(_gateway.Token(_guestId));
        await _host.CallAsync("join", new { clientId = Guid.NewGuid(), displayName = " Ada " });
        await _guest.JoinAsync();
        await _guest.CallAsync("offer", Offer);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _guest.DisposeAsync();
        await _gateway.DisposeAsync();
    }

    private FakeBridge.FakeLeg GuestLeg => _bridge.Legs.Single(leg => leg.UserId == _guestId && !leg.IsDisposed);

    [Fact]
    public async Task Participants_AreToldAndListed()
    {
        (await _host.NextAsync("participantJoined"))["userId"]!.GetValue<string>().ShouldBe(_guestId);

        var listed = (await _guest.CallAsync("participants"))["result"]!["participants"]!.AsArray();

        listed.Count.ShouldBe(2);
        var host = listed.Single(one => one!["userId"]!.GetValue<string>() == _hostId)!.AsObject();
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
        await using var stranger = await _gateway.ConnectAsync();

        (await stranger.TryAsync(method, new { userId = _guestId, text = "hello" })).ShouldBe(outcome);
    }

    [Fact]
    public async Task Mute_OneselfOrByAHost_IsDoneAtTheBridgeAndToldToAll()
    {
        (await _guest.TryAsync("mute")).ShouldBe("ok");
        GuestLeg.IsMuted.ShouldBeTrue();
        (await _guest.NextAsync("muted")).ToJsonString().ShouldBe($$"""{"userId":"{{_guestId}}","muted":true,"by":"{{_guestId}}"}""");
        (await _host.NextAsync("muted"))["muted"]!.GetValue<bool>().ShouldBeTrue();

        (await _host.TryAsync("unmute", new { userId = _guestId })).ShouldBe("ok");
        GuestLeg.IsMuted.ShouldBeFalse();
        (await _guest.NextAsync("muted")).ToJsonString().ShouldBe($$"""{"userId":"{{_guestId}}","muted":false,"by":"{{_hostId}}"}""");
    }

    [Fact]
    public async Task Mute_HoldsThroughComingBackWithANewPeerConnection()
    {
        var client = Guid.NewGuid();
        await using var first = await _gateway.ConnectAsync(_gateway.Token("lost"));
        await first.JoinAsync(clientId: client);
        (await first.TryAsync("mute")).ShouldBe("ok");
        first.Break();

        await using var back = await _gateway.ConnectAsync(_gateway.Token("lost"));
        (await back.JoinAsync(clientId: client))["result"]!["resume"]!.GetValue<bool>().ShouldBeFalse();

        _bridge.Legs.Single(leg => leg.UserId == "lost" && !leg.IsDisposed).IsMuted.ShouldBeTrue();
    }

    [Theory]
    [InlineData("mute", """{"userId":"somebody"}""", "-32600 not allowed")]
    [InlineData("kick", """{"userId":"somebody"}""", "-32600 not allowed")]
    [InlineData("ban", """{"userId":"somebody"}""", "-32600 not allowed")]
    [InlineData("mute", """{"userId":7}""", "-32602 invalid mute parameters")]
    [InlineData("mute", """{"userId":"\ud800"}""", "-32602 invalid mute parameters")]
    public async Task Guest_ActingOnOthers_IsRefused(string method, string parameters, string outcome)
    {
        await _guest.SendAsync($$"""{"id":77,"method":"{{method}}","params":{{parameters}}}""");

        RpcClient.Outcome(await _guest.NextAnswerAsync()).ShouldBe(outcome);
    }

    [Theory]
    [InlineData("mute", "-32600 no such participant")]
    [InlineData("kick", "-32600 no such participant")]
    [InlineData("ban", "ok")]
    public async Task Host_ActingOnNobody_IsTold(string method, string outcome) =>
        (await _host.TryAsync(method, new { userId = "nobody" })).ShouldBe(outcome);

    [Fact]
    public async Task Host_PuttingItselfOut_IsRefused() =>
        (await _host.TryAsync("kick", new { userId = _hostId })).ShouldBe("-32602 invalid kick parameters");

    [Fact]
    public async Task Kick_EndsTheConnectionAndTheLegAndAllowsComingBack()
    {
        var leg = GuestLeg;
        (await _host.TryAsync("kick", new { userId = _guestId })).ShouldBe("ok");

        (await _guest.ClosedAsync()).ShouldBe(1008);
        _guest.CloseReason.ShouldBe("kicked");
        (await _host.NextAsync("participantLeft")).ToJsonString().ShouldBe($$"""{"userId":"{{_guestId}}","reason":"kicked"}""");
        await Wait.UntilAsync(() => leg.IsDisposed);
        await using var back = await _gateway.ConnectAsync(_gateway.Token(_guestId));
        RpcClient.Outcome(await back.JoinAsync()).ShouldBe("ok");
    }

    [Fact]
    public async Task Ban_HoldsForThisTimeOnAir()
    {
        (await _host.TryAsync("ban", new { userId = _guestId })).ShouldBe("ok");
        (await _guest.ClosedAsync()).ShouldBe(1008);
        _guest.CloseReason.ShouldBe("banned");
        await using var back = await _gateway.ConnectAsync(_gateway.Token(_guestId));
        RpcClient.Outcome(await back.JoinAsync()).ShouldBe("-32600 banned from this room");

        _gateway.Cluster.Put(Objects.Room(session: "22222222-2222-4222-8222-222222222222"));

        await Wait.UntilAsync(async () => RpcClient.Outcome(await back.JoinAsync()) == "ok");
    }

    [Fact]
    public async Task Talking_IsToldAndListed()
    {
        GuestLeg.Talk(_hostId, talking: true);

        (await _guest.NextAsync("talking")).ToJsonString().ShouldBe($$"""{"userId":"{{_hostId}}","talking":true}""");
        var listed = (await _guest.CallAsync("participants"))["result"]!["participants"]!.AsArray();
        listed.Single(one => one!["talking"]!.GetValue<bool>())!["userId"]!.GetValue<string>().ShouldBe(_hostId);
    }

    [Fact]
    public async Task Say_ReachesEverybodyAndIsKept()
    {
        var said = (await _host.CallAsync("say", new { text = "hello <b>all</b>" }))["result"]!;

        var heard = await _guest.NextAsync("chat");
        (heard["userId"]!.GetValue<string>(), heard["displayName"]!.GetValue<string>(), heard["text"]!.GetValue<string>()).ShouldBe((_hostId, "Ada", "hello <b>all</b>"));
        (await _host.NextAsync("chat"))["id"]!.GetValue<long>().ShouldBe(said["id"]!.GetValue<long>());
        JsonNode.DeepEquals((await _guest.CallAsync("history"))["result"]!["messages"]!.AsArray().Single(), heard).ShouldBeTrue();
        (await _guest.CallAsync("history", new { after = said["id"]!.GetValue<long>() }))["result"]!["messages"]!.AsArray().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("say", """{}""")]
    [InlineData("say", """{"text":""}""")]
    [InlineData("say", """{"text":"  \n"}""")]
    [InlineData("say", """{"text":7}""")]
    [InlineData("say", """{"text":"\udc00"}""")]
    [InlineData("history", """{"limit":0}""")]
    [InlineData("history", """{"limit":101}""")]
    [InlineData("history", """{"after":-1}""")]
    [InlineData("history", """{"after":"1"}""")]
    [InlineData("history", """[1]""")]
    public async Task Chat_BadParams_IsRefused(string method, string parameters)
    {
        await _guest.SendAsync($$"""{"id":77,"method":"{{method}}","params":{{parameters}}}""");

        RpcClient.Outcome(await _guest.NextAnswerAsync()).ShouldBe($"-32602 invalid {method} parameters");
    }

    [Fact]
    public async Task Say_TooLongOrTooOften_IsRefused()
    {
        (await _guest.TryAsync("say", new { text = new string('x', 2001) })).ShouldBe("-32602 invalid say parameters");
        for (var i = 0; i < 10; i++)
        {
            (await _guest.TryAsync("say", new { text = new string('x', 2000) })).ShouldBe("ok");
        }

        (await _guest.TryAsync("say", new { text = "x" })).ShouldBe("-32600 too many messages");
        (await _host.TryAsync("say", new { text = "x" })).ShouldBe("ok");
    }
}
