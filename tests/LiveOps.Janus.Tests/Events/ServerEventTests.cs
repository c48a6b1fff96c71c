using System.Net;
using System.Net.Sockets;

using LiveOps.Janus.Events;
using LiveOps.Janus.Protocol;
using LiveOps.Janus.Sessions;
using LiveOps.TestKit.Janus;

namespace LiveOps.Janus.Tests.Events;

public sealed class ServerEventTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Session_CreatedOnTheServer_IsReportedByItsEventHandler()
    {
        await using var receiver = new ServerEventReceiver(new Uri($"http://127.0.0.1:{FreePort()}/events/"));
        receiver.Start();
        await using var server = await JanusServer.StartAsync(new JanusServerOptions { EventsUrl = receiver.Prefix }, Stop);
        await using var connection = new JanusConnection(new() { Url = server.WebSocketUrl, ApiSecret = server.ApiSecret });
        var session = connection.CreateSession();
        await session.CreateAsync(Stop);

        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        deadline.CancelAfter(TimeSpan.FromSeconds(20));
        await foreach (var @event in receiver.ReadAllAsync(deadline.Token))
        {
            if (@event.Type == ServerEventType.Session && @event.SessionId == session.Id)
            {
                @event.Event!.Value.GetProperty("name").GetString().ShouldBe("created");
                @event.Timestamp.ShouldBePositive();
                @event.Unknown.ShouldBeNull();
                break;
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[1]")]
    public void Parse_SomethingElse_IsRefused(string body) =>
        Should.Throw<JanusProtocolException>(() => ServerEventParser.Parse(System.Text.Encoding.UTF8.GetBytes(body)));

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
