using LiveOps.Janus.Plugins.VideoCall;

namespace LiveOps.Janus.Tests.Plugins.VideoCall;

public sealed class VideoCallTests(JanusFixture fixture) : JanusTest(fixture)
{
    [Theory]
    [InlineData(Wire.WebSocket)]
    [InlineData(Wire.Http)]
    public async Task Call_FromRegisterToHangup_ReachesBothSides(Wire wire)
    {
        var session = NewSession(wire);
        await using var alice = await session.AttachAsync<VideoCallPlugin>(Stop);
        await using var bob = await session.AttachAsync<VideoCallPlugin>(Stop);
        using var atAlice = alice.Subscribe();
        using var atBob = bob.Subscribe();
        var (a, b) = ($"alice-{NewRoom()}", $"bob-{NewRoom()}");

        Typed(await alice.RegisterAsync(new() { Username = a }, Stop)).Result!.Event.ShouldBe("registered");
        await ShouldRefuseAsync(bob.RegisterAsync(new() { Username = a }, Stop), VideoCallErrors.UsernameTaken);
        Typed(await bob.RegisterAsync(new() { Username = b }, Stop)).Result!.Username.ShouldBe(b);
        Typed(await alice.ListUsersAsync(new(), Stop)).Result!.Names!.ShouldContain(name => name == b);
        Typed(await alice.CallAsync(new() { Username = b }, SdpSamples.AudioVideoOffer, Stop)).Result!.Event.ShouldBe("calling");
        var incoming = Typed(await NextAsync<CallIncoming>(atBob));
        incoming.Result.Username.ShouldBe(a);
        incoming.Jsep.ShouldNotBeNull().Type.ShouldBe("offer");
        Typed(await bob.AcceptAsync(new(), SdpSamples.AudioVideoAnswer, Stop)).Result!.Event.ShouldBe("accepted");
        Typed(await NextAsync<CallAccepted>(atAlice)).Jsep.ShouldNotBeNull().Type.ShouldBe("answer");
        Typed(await alice.SetAsync(new() { Audio = false, Bitrate = 64_000 }, jsep: null, Stop)).Result!.Event.ShouldBe("set");
        Typed(await alice.HangUpAsync(new(), Stop)).Result!.Event.ShouldBe("hangup");
        Typed(await NextAsync<CallEnded>(atBob)).Result.Username.ShouldBe(a);
    }
}
