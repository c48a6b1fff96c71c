using LiveOps.Janus.Plugins.Sip;

namespace LiveOps.Janus.Tests.Plugins.Sip;

/// <summary>A guest needs no registrar, so that two of the plugin's own agents can call each other.</summary>
public sealed class SipTests(JanusFixture fixture) : JanusTest(fixture)
{
    [Theory]
    [InlineData(Wire.WebSocket)]
    [InlineData(Wire.Http)]
    public async Task Guest_RegistersAndCallsNobody_IsToldSo(Wire wire)
    {
        await using var sip = await NewSession(wire).AttachAsync<SipPlugin>(Stop);
        using var events = sip.Subscribe();

        Typed(await sip.RegisterAsync(new() { Type = "guest", Username = $"sip:guest@{Server.Address}" }, Stop)).Result!.Event.ShouldBe("registered");
        Typed(await sip.CallAsync(new() { Uri = $"sip:nobody@{Server.Address}:9" }, SdpSamples.AudioOffer, Stop)).Result!.Event.ShouldBe("calling");
        Typed(await NextAsync<CallEnded>(events)).Result.Code.ShouldNotBeNull();
        Typed(await sip.ResetAsync(new(), Stop)).Result!.Event.ShouldBe("reset");
        Typed(await sip.SendMessageAsync(new() { Content = "c", Uri = $"sip:nobody@{Server.Address}:9" }, Stop));
    }
}
