using LiveOps.Janus.Plugins.EchoTest;

namespace LiveOps.Janus.Tests.Plugins.EchoTest;

public sealed class EchoTestTests(JanusFixture fixture) : JanusTest(fixture)
{
    [Theory]
    [InlineData(Wire.WebSocket)]
    [InlineData(Wire.Http)]
    public async Task Offer_IsAnswered_AndHangupEndsTheEcho(Wire wire)
    {
        await using var echo = await NewSession(wire).AttachAsync<EchoTestPlugin>(Stop);
        using var events = echo.Subscribe();

        var configured = Typed(await echo.ConfigureAsync(new() { Audio = true, Video = true }, SdpSamples.AudioVideoOffer, Stop));

        configured.Result.ShouldBe("ok");
        configured.Jsep.ShouldNotBeNull().Type.ShouldBe("answer");
        await echo.Handle.HangupAsync(Stop);
        Typed(await NextAsync<EchoEnded>(events));
    }

    [Theory]
    [InlineData(Wire.WebSocket)]
    [InlineData(Wire.Http)]
    public async Task Configure_WithNothingToDo_IsRefused(Wire wire)
    {
        await using var echo = await NewSession(wire).AttachAsync<EchoTestPlugin>(Stop);

        await ShouldRefuseAsync(echo.ConfigureAsync(new(), jsep: null, Stop), EchoTestErrors.InvalidElement);
    }
}
