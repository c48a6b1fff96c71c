using System.Text.Json;

using LiveOps.Janus.Admin;
using LiveOps.Janus.Plugins.AudioBridge;
using LiveOps.Janus.Protocol;
using LiveOps.Janus.Tests.Coverage;
using LiveOps.Janus.Transport;
using LiveOps.TestKit.Janus;

namespace LiveOps.Janus.Tests.Admin;

public sealed class JanusAdminClientTests(JanusFixture fixture) : JanusTest(fixture)
{
    [Theory]
    [InlineData(Wire.WebSocket)]
    [InlineData(Wire.Http)]
    public async Task Server_AsksAndSettings_AreAnswered(Wire wire)
    {
        var admin = Admin(wire);

        await admin.PingAsync(Stop);
        Typed(await admin.GetInfoAsync(Stop)).Version.ShouldBe(1102);
        var status = Typed(await admin.SendAsync(new GetStatus(), Stop)).Status!;
        Typed(await admin.SendAsync(new GetLoops(), Stop)).Loops.ShouldBeEmpty();
        Typed(await admin.SendAsync(new SetSessionTimeout { Timeout = status.SessionTimeout }, Stop)).Timeout.ShouldBe(status.SessionTimeout);
        Typed(await admin.SendAsync(new SetLogLevel { Level = status.LogLevel }, Stop)).Level.ShouldBe(status.LogLevel);
        Typed(await admin.SendAsync(new SetLogTimestamps { Timestamps = true }, Stop)).LogTimestamps.ShouldBe(true);
        Typed(await admin.SendAsync(new SetLogColors { Colors = false }, Stop)).LogColors.ShouldBe(false);
        Typed(await admin.SendAsync(new SetLockingDebug { Debug = false }, Stop)).LockingDebug.ShouldBe(false);
        Typed(await admin.SendAsync(new SetRefcountDebug { Debug = false }, Stop)).RefcountDebug.ShouldBe(false);
        Typed(await admin.SendAsync(new SetLibniceDebug { Debug = false }, Stop)).LibniceDebug.ShouldBe(false);
        Typed(await admin.SendAsync(new SetMinNackQueue { MinNackQueue = 200 }, Stop)).MinNackQueue.ShouldBe(200);
        Typed(await admin.SendAsync(new SetNoMediaTimer { NoMediaTimer = 5 }, Stop)).NoMediaTimer.ShouldBe(5);
        Typed(await admin.SendAsync(new SetSlowlinkThreshold { SlowlinkThreshold = 0 }, Stop)).SlowlinkThreshold.ShouldBe(0);
        Typed(await admin.SendAsync(new AcceptNewSessions { Accept = true }, Stop));
        Typed(await admin.SendAsync(new SendCustomEvent { Schema = "test", Data = Json("{}") }, Stop));
        Typed(await admin.SendAsync(new WriteCustomLog { Line = "a line", Level = 4 }, Stop));
        Typed(await admin.SendAsync(new ResolveAddress { Address = "localhost" }, Stop)).Ip.ShouldNotBeNull();
    }

    [Theory]
    [InlineData(Wire.WebSocket)]
    [InlineData(Wire.Http)]
    public async Task SessionsAndHandles_AreListedAndEnded(Wire wire)
    {
        var admin = Admin(wire);
        var session = NewSession(wire);
        var bridge = await session.AttachAsync<AudioBridgePlugin>("opaque", Stop);
        var echo = await session.AttachAsync("janus.plugin.echotest", opaqueId: null, Stop);
        var handle = new JanusAddress(session.Id!.Value, bridge.Handle.Id);

        Typed(await admin.SendAsync(new ListSessions(), Stop)).Sessions.ShouldContain(session.Id.Value);
        Typed(await admin.SendAsync(new ListHandles(), handle with { HandleId = 0 }, Stop)).Handles.Count.ShouldBe(2);
        Typed(await admin.SendAsync(new GetHandleInfo(), handle, Stop)).Info.GetProperty("opaque_id").GetString().ShouldBe("opaque");
        Typed(await admin.SendAsync(new StartPcap { Folder = Server.Folder, Filename = $"{wire}.pcap" }, handle, Stop));
        Typed(await admin.SendAsync(new StopPcap(), handle, Stop));
        Typed(await admin.SendAsync(new StartText2pcap { Folder = Server.Folder, Filename = $"{wire}.txt" }, handle, Stop));
        Typed(await admin.SendAsync(new StopText2pcap(), handle, Stop));
        Typed(await admin.SendAsync(new HangupWebRtc(), handle, Stop));
        using var events = echo.Subscribe();
        Typed(await admin.SendAsync(new DetachHandle(), handle with { HandleId = echo.Id }, Stop));
        await NextAsync<HandleEnded>(events);
        using var others = bridge.Subscribe();
        Typed(await admin.SendAsync(new DestroySession(), handle with { HandleId = 0 }, Stop));
        await Should.ThrowAsync<JanusException>(bridge.ListRoomsAsync(new(), Stop));
    }

    [Theory]
    [InlineData(Wire.WebSocket)]
    [InlineData(Wire.Http)]
    public async Task Plugins_TransportsAndHandlers_TakeMessages(Wire wire)
    {
        var admin = Admin(wire);
        var room = NewRoom();

        Typed(await admin.MessagePluginAsync(new CreateRoom { Room = room, AdminKey = Server.AdminKey, Secret = "s" }, Stop)).Room.ShouldBe(room);
        await ShouldRefuseAsync(admin.MessagePluginAsync(new CreateRoom { Room = room, AdminKey = Server.AdminKey }, Stop), AudioBridgeErrors.RoomExists);
        Typed(await admin.SendAsync(new MessagePlugin { Plugin = "janus.plugin.audiobridge", Request = Json("""{"request":"list"}""") }, Stop))
            .Response.GetProperty("audiobridge").GetString().ShouldBe("success");
        Typed(await admin.SendAsync(new QueryTransport { Transport = "janus.transport.websockets", Request = Json("""{"request":"connections"}""") }, Stop))
            .Response.ValueKind.ShouldBe(JsonValueKind.Object);
        (await Should.ThrowAsync<JanusErrorException>(
            admin.SendAsync(new QueryEventHandler { Handler = "janus.eventhandler.none", Request = Json("{}") }, Stop))).Code.ShouldBe(JanusErrors.PluginNotFound);
        (await Should.ThrowAsync<JanusErrorException>(
            admin.SendAsync(new QueryLogger { Logger = "janus.logger.none", Request = Json("{}") }, Stop))).Code.ShouldBe(JanusErrors.PluginNotFound);
    }

    [Theory]
    [InlineData(Wire.WebSocket)]
    [InlineData(Wire.Http)]
    public async Task Tokens_AddedAllowedAndRemoved_AreListed(Wire wire)
    {
        // Tokens can be stored only where they are not signed.
        await using var server = await JanusServer.StartAsync(new JanusServerOptions { StoredTokens = true }, Stop);
        await using var admin = new JanusAdminClient(new()
        {
            Url = wire == Wire.WebSocket ? server.AdminWebSocketUrl : server.AdminHttpUrl,
            AdminSecret = server.AdminSecret,
            Transports = RecordingTransport.Registry,
        });
        var token = $"token-{wire}";

        Typed(await admin.SendAsync(new AddToken { Token = token, Plugins = ["janus.plugin.echotest"] }, Stop)).Data!.Plugins.ShouldBe(["janus.plugin.echotest"]);
        Typed(await admin.SendAsync(new AllowToken { Token = token, Plugins = ["janus.plugin.audiobridge"] }, Stop)).Data!.Plugins!.Count.ShouldBe(2);
        Typed(await admin.SendAsync(new DisallowToken { Token = token, Plugins = ["janus.plugin.audiobridge"] }, Stop)).Data!.Plugins!.Count.ShouldBe(1);
        Typed(await admin.SendAsync(new ListTokens(), Stop)).Data!.Items!.ShouldContain(item => item.Token == token);
        Typed(await admin.SendAsync(new RemoveToken { Token = token }, Stop));
    }

    [Theory]
    [InlineData(Wire.WebSocket)]
    [InlineData(Wire.Http)]
    public async Task Secret_Wrong_IsRefused(Wire wire)
    {
        await using var admin = new JanusAdminClient(new()
        {
            Url = wire == Wire.WebSocket ? Server.AdminWebSocketUrl : Server.AdminHttpUrl,
            AdminSecret = "wrong",
        });

        var exception = await Should.ThrowAsync<JanusErrorException>(admin.SendAsync(new ListSessions(), Stop));
        exception.Code.ShouldBe(JanusErrors.Unauthorized);
    }

    private static JsonElement Json(string json) => JsonSerializer.Deserialize<JsonElement>(json);
}
