using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;

using LiveOps.Janus.Admin;
using LiveOps.Janus.Protocol;
using LiveOps.Janus.Tests.Coverage;
using LiveOps.TestKit.Janus;

namespace LiveOps.Janus.Tests.Admin;

/// <summary>Requests that take more of the server than the tests' usual one has, and the refusal of all.</summary>
public sealed class AdminServerTests(JanusFixture fixture) : JanusTest(fixture)
{
    [Theory]
    [InlineData(Wire.WebSocket)]
    [InlineData(Wire.Http)]
    public async Task HandlersAndLoggers_AskedForSomething_Answer(Wire wire)
    {
        // Nobody listens where the events go; the handler takes requests all the same.
        await using var server = await JanusServer.StartAsync(
            new JanusServerOptions { EventsUrl = new Uri("http://127.0.0.1:9/"), JsonLog = true }, Stop);
        await using var admin = new JanusAdminClient(new()
        {
            Url = wire == Wire.WebSocket ? server.AdminWebSocketUrl : server.AdminHttpUrl,
            AdminSecret = server.AdminSecret,
            Transports = RecordingTransport.Registry,
        });

        Typed(await admin.SendAsync(new QueryEventHandler { Handler = "janus.eventhandler.sampleevh", Request = Json("""{"request":"tweak","events":"none"}""") }, Stop))
            .Response.GetProperty("result").GetInt32().ShouldBe(200);
        Typed(await admin.SendAsync(new QueryLogger { Logger = "janus.logger.jsonlog", Request = Json("""{"request":"info"}""") }, Stop))
            .Response.ValueKind.ShouldBe(JsonValueKind.Object);
    }

    [Theory]
    [InlineData(Wire.WebSocket)]
    [InlineData(Wire.Http)]
    public async Task StunServer_Asked_TellsTheServersAddress(Wire wire)
    {
        await using var stun = new StunResponder();

        var tested = Typed(await Admin(wire).SendAsync(new TestStun { Address = "127.0.0.1", Port = stun.Port }, Stop));

        tested.PublicIp.ShouldBe(StunResponder.Told);
    }

    [Theory]
    [InlineData(Wire.WebSocket)]
    [InlineData(Wire.Http)]
    public async Task EveryRequest_WithAWrongSecret_IsRefused(Wire wire)
    {
        await using var admin = new JanusAdminClient(new()
        {
            Url = wire == Wire.WebSocket ? Server.AdminWebSocketUrl : Server.AdminHttpUrl,
            AdminSecret = "wrong",
            Transports = RecordingTransport.Registry,
        });

        foreach (var type in typeof(AdminRequest).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(AdminRequest)) && !type.IsAbstract))
        {
            var exception = await Should.ThrowAsync<JanusErrorException>(SendAsync(admin, type));
            exception.Code.ShouldBe(JanusErrors.Unauthorized, type.Name);
        }
    }

    /// <summary>The secret is looked at before anything else, so the request may be an empty one.</summary>
    private Task SendAsync(JanusAdminClient admin, Type type)
    {
        var request = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var json in type.GetProperties().Where(property => property.PropertyType == typeof(JsonElement)))
        {
            json.SetValue(request, Json("{}"));
        }

        var send = typeof(JanusAdminClient).GetMethods(BindingFlags.Public | BindingFlags.Instance)
            .Single(method => method.Name == nameof(JanusAdminClient.SendAsync) && method.GetParameters().Length == 2);
        return (Task)send.MakeGenericMethod(type.BaseType!.GetGenericArguments()[0]).Invoke(admin, [request, Stop])!;
    }

    private static JsonElement Json(string json) => JsonSerializer.Deserialize<JsonElement>(json);
}
