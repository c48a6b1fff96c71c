using LiveOps.Janus.Plugins.AudioBridge;
using LiveOps.Janus.Plugins.EchoTest;
using LiveOps.Janus.Protocol;
using LiveOps.Janus.Sessions;

namespace LiveOps.Janus.Tests.Protocol;

public sealed class JanusTokenSignerTests(JanusFixture fixture) : JanusTest(fixture)
{
    [Theory]
    [InlineData(Wire.WebSocket)]
    [InlineData(Wire.Http)]
    public async Task Token_Signed_OpensItsPluginOnly(Wire wire)
    {
        await using var connection = Connect(wire, TimeSpan.FromMinutes(1));
        var session = connection.CreateSession();

        await using var bridge = await session.AttachAsync<AudioBridgePlugin>(Stop);

        (await bridge.RoomExistsAsync(new() { Room = 1 }, Stop)).Exists.ShouldBeFalse();
        (await Should.ThrowAsync<JanusErrorException>(session.AttachAsync<EchoTestPlugin>(Stop))).Code.ShouldBe(JanusErrors.UnauthorizedPlugin);
    }

    [Theory]
    [InlineData(Wire.WebSocket)]
    [InlineData(Wire.Http)]
    public async Task Token_Expired_IsRefused(Wire wire)
    {
        await using var connection = Connect(wire, TimeSpan.FromMinutes(-1));

        var exception = await Should.ThrowAsync<JanusErrorException>(connection.CreateSession().CreateAsync(Stop));

        exception.Code.ShouldBe(JanusErrors.Unauthorized);
        exception.Message.ShouldContain("expired");
    }

    [Fact]
    public void Plugin_WithASeparator_IsRefused() =>
        Should.Throw<ArgumentException>(() => new JanusTokenSigner("s").Sign(TimeSpan.FromMinutes(1), "a,b"));

    private JanusConnection Connect(Wire wire, TimeSpan lifetime)
    {
        var signer = new JanusTokenSigner(Server.TokenSecret);
        return new JanusConnection(Options(wire) with { ApiSecret = null, Token = () => signer.Sign(lifetime, "janus.plugin.audiobridge") });
    }
}
