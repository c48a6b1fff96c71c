using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using LiveOps.Gateway.Calls;
using LiveOps.Gateway.Calls.Handlers;
using LiveOps.Gateway.Calls.Protocol;
using LiveOps.Gateway.Calls.Routing;
using LiveOps.Gateway.Calls.Users;
using LiveOps.Gateway.Signaling.Sockets;

namespace LiveOps.Gateway.Tests.Calls;

/// <summary>Who comes while the roster is read.</summary>
public sealed class PresenceOrderTests
{
    private static readonly SocketLimits Limits = new() { MaxMessageBytes = 1024, OutgoingMessages = 16, Deadline = TimeSpan.FromSeconds(5) };

    [Fact]
    public async Task Presence_SomebodyComesWhileTheRosterIsRead_IsToldAfterIt()
    {
        using var socket = new RecordingSocket();
        var session = new CallSession(null, new SocketConnection(socket, Limits)) { User = new CallUser("", "Anna") };
        var reading = new TaskCompletionSource<IReadOnlyDictionary<string, Registration>>();
        var feed = new PresenceFeed();

        var asked = new PresenceHandler(feed, new SlowRegistry(reading.Task))
            .HandleAsync(session, new CallMessage { Type = "presence" }, TestContext.Current.CancellationToken).AsTask();
        feed.Tell(new PresenceChange(new CallUser("", "Ben"), "Ben", CallStatus.Online));
        reading.SetResult(new Dictionary<string, Registration>(StringComparer.Ordinal));
        (await asked).ShouldBeNull();
        feed.Tell(new PresenceChange(new CallUser("", "Cleo"), "Cleo", CallStatus.Online));
        await session.Connection.RunAsync(_ => ValueTask.CompletedTask);

        var messages = socket.Sent.Select(text => JsonNode.Parse(text)!).ToList();
        messages.Count.ShouldBe(3);
        messages[0]["users"]!.AsArray().ShouldBeEmpty();
        messages[1]["user"]!.GetValue<string>().ShouldBe("Ben");
        messages[2]["user"]!.GetValue<string>().ShouldBe("Cleo");
    }

    /// <summary>Lists when it is told to.</summary>
    private sealed class SlowRegistry(Task<IReadOnlyDictionary<string, Registration>> list) : ICallRegistry
    {
        public ValueTask<IReadOnlyDictionary<string, Registration>> ListAsync(string scope, CancellationToken cancellationToken) => new(list);

        public ValueTask<RegisterResult> RegisterAsync(CallUser user, Registration registration, bool takeOver, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public ValueTask<Registration?> RemoveAsync(CallUser user, Guid connection, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public ValueTask<Registration?> FindAsync(CallUser user, CancellationToken cancellationToken) => throw new NotSupportedException();

        public ValueTask<Registration?> SetBusyAsync(CallUser user, Guid connection, bool isBusy, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }

    /// <summary>A peer that closes at once and keeps what it was sent.</summary>
    private sealed class RecordingSocket : WebSocket
    {
        public List<string> Sent { get; } = [];

        public override WebSocketCloseStatus? CloseStatus => WebSocketCloseStatus.NormalClosure;

        public override string? CloseStatusDescription => null;

        public override WebSocketState State => WebSocketState.Open;

        public override string? SubProtocol => null;

        public override void Abort()
        {
        }

        public override Task CloseAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) =>
            Task.CompletedTask;

        public override Task CloseOutputAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) =>
            Task.CompletedTask;

        public override void Dispose()
        {
        }

        public override Task<WebSocketReceiveResult> ReceiveAsync(ArraySegment<byte> buffer, CancellationToken cancellationToken) =>
            Task.FromResult(new WebSocketReceiveResult(0, WebSocketMessageType.Close, endOfMessage: true));

        public override Task SendAsync(ArraySegment<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken)
        {
            Sent.Add(Encoding.UTF8.GetString(buffer));
            return Task.CompletedTask;
        }
    }
}
