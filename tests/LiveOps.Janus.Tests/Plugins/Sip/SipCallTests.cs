using LiveOps.Janus.Admin;
using LiveOps.Janus.Plugins.Sip;
using LiveOps.Janus.Protocol;
using LiveOps.Janus.Sessions;
using LiveOps.Janus.Transport;

namespace LiveOps.Janus.Tests.Plugins.Sip;

/// <summary>Two agents of the real plugin, registered with a small registrar, call each other.</summary>
public sealed class SipCallTests(JanusFixture fixture) : JanusTest(fixture)
{
    [Theory]
    [InlineData(Wire.WebSocket)]
    [InlineData(Wire.Http)]
    public async Task Call_AcceptedHeldAndTransferred_EndsWithHangup(Wire wire)
    {
        var registrar = Owned(new SipRegistrar(Server.Address));
        var session = NewSession(wire);
        var ada = await AgentAsync(session, registrar, "ada");
        var bob = await AgentAsync(session, registrar, "bob");
        using var atAda = ada.Subscribe();
        using var atBob = bob.Subscribe();

        Typed(await ada.CallAsync(new() { Uri = registrar.UriOf("bob") }, SdpSamples.AudioOffer, Stop)).Result!.Event.ShouldBe("calling");
        var incoming = Typed(await NextAsync<CallIncoming>(atBob));
        incoming.Result.Username.ShouldNotBeNull().ShouldContain("ada");
        Typed(await bob.AcceptAsync(new(), SdpSamples.AnswerTo(incoming.Jsep.ShouldNotBeNull()), Stop)).Result!.Event.ShouldBe("accepted");
        Typed(await NextAsync<CallAccepted>(atAda)).Jsep.ShouldNotBeNull().Type.ShouldBe("answer");

        await SettlesAsync(ada);
        Typed(await ada.HoldAsync(new(), Stop)).Result!.Event.ShouldBe("holding");
        await SettlesAsync(ada);
        Typed(await ada.UnholdAsync(new(), Stop)).Result!.Event.ShouldBe("resuming");
        await SettlesAsync(ada);
        Typed(await ada.SendInfoAsync(new() { Type = "text/plain", Content = "i" }, Stop)).Result!.Event.ShouldBe("infosent");
        Typed(await ada.SendDtmfAsync(new() { Digit = "1" }, Stop)).Result!.Event.ShouldBe("dtmfsent");
        Typed(await ada.SetRecordingAsync(new() { Action = "start", Audio = true, Filename = $"{Server.Folder}/sip-{wire}" }, Stop))
            .Result!.Event.ShouldBe("recordingupdated");
        Typed(await ada.UpdateAsync(new(), SdpSamples.AudioOffer, Stop)).Result!.Event.ShouldBe("updating");
        await SettlesAsync(ada);
        Typed(await ada.TransferAsync(new() { Uri = registrar.UriOf("eve") }, Stop)).Result!.Event.ShouldBe("transferring");
        Typed(await ada.HangUpAsync(new(), Stop)).Result!.Event.ShouldBe("hangingup");
        Typed(await NextAsync<CallEnded>(atBob));
    }

    [Theory]
    [InlineData(Wire.WebSocket)]
    [InlineData(Wire.Http)]
    public async Task Agent_DeclinesSubscribesAndUnregisters(Wire wire)
    {
        var registrar = Owned(new SipRegistrar(Server.Address));
        var session = NewSession(wire);
        var ada = await AgentAsync(session, registrar, "ada");
        var bob = await AgentAsync(session, registrar, "bob");
        using var atAda = ada.Subscribe();
        using var atBob = bob.Subscribe();

        await ada.CallAsync(new() { Uri = registrar.UriOf("bob") }, SdpSamples.AudioOffer, Stop);
        await NextAsync<CallIncoming>(atBob);
        Typed(await bob.DeclineAsync(new() { Code = 486 }, Stop)).Result!.Event.ShouldBe("declining");
        Typed(await NextAsync<CallEnded>(atAda)).Result.Code.ShouldBe(486);

        Typed(await ada.SubscribeAsync(new() { Event = "message-summary" }, Stop)).Result!.Event.ShouldBe("subscribing");
        Typed(await ada.UnsubscribeAsync(new() { Event = "message-summary" }, Stop)).Result!.Event.ShouldBe("unsubscribing");
        Typed(await ada.UnregisterAsync(new(), Stop)).Result!.Event.ShouldBe("unregistering");
    }

    /// <summary>While the other side has not yet agreed to a change, Janus leaves further requests without an answer.</summary>
    private async Task SettlesAsync(SipPlugin agent)
    {
        var admin = Admin(Wire.WebSocket);
        var handle = new JanusAddress(agent.Handle.Session.Id!.Value, agent.Handle.Id);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while ((await admin.SendAsync(new GetHandleInfo(), handle, Stop)).Info.GetProperty("plugin_specific").GetProperty("call_status").GetString() != "incall")
        {
            await timer.WaitForNextTickAsync(Stop);
        }
    }

    private async Task<SipPlugin> AgentAsync(JanusSession session, SipRegistrar registrar, string user)
    {
        var agent = Owned(await session.AttachAsync<SipPlugin>(Stop));
        using var events = agent.Subscribe();
        await agent.RegisterAsync(new() { Username = registrar.UriOf(user), Secret = "s", Proxy = registrar.UriOf(user), ForceUdp = true }, Stop);
        await NextAsync<Registered>(events);
        return agent;
    }
}
