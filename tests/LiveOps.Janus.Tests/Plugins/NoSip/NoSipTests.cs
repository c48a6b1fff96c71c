using LiveOps.Janus.Plugins.NoSip;

namespace LiveOps.Janus.Tests.Plugins.NoSip;

public sealed class NoSipTests(JanusFixture fixture) : JanusTest(fixture)
{
    [Theory]
    [InlineData(Wire.WebSocket)]
    [InlineData(Wire.Http)]
    public async Task Offer_BecomesPlainSdp_WhichTheOtherSideTakes(Wire wire)
    {
        var session = NewSession(wire);
        await using var caller = await session.AttachAsync<NoSipPlugin>(Stop);
        await using var callee = await session.AttachAsync<NoSipPlugin>(Stop);

        var generated = Typed(await caller.GenerateAsync(new() { Info = "i" }, SdpSamples.AudioOffer, Stop)).Result!;
        generated.Event.ShouldBe("generated");
        generated.Type.ShouldBe("offer");
        var processed = Typed(await callee.ProcessAsync(new() { Type = "offer", Sdp = generated.Sdp! }, Stop));
        processed.Result!.Event.ShouldBe("processed");
        processed.Jsep.ShouldNotBeNull().Type.ShouldBe("offer");
        Typed(await caller.SetRecordingAsync(new() { Action = "start", Audio = true, Filename = $"{Server.Folder}/nosip" }, Stop));
        Typed(await caller.HangUpAsync(new(), Stop)).Result!.Event.ShouldBe("hangingup");
    }
}
