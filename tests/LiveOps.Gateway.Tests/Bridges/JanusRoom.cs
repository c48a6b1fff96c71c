using LiveOps.Gateway.Tests.Hosting;
using LiveOps.Janus.Plugins.AudioBridge;
using LiveOps.Janus.Sessions;
using LiveOps.Resources.Rooms;
using LiveOps.TestKit.Janus;

namespace LiveOps.Gateway.Tests.Bridges;

/// <summary>A real Janus with an AudioBridge room as an operator would make it, and the objects that say so.</summary>
internal sealed class JanusRoom : IAsyncDisposable
{
    public const long Id = 4321;

    private JanusRoom(JanusServer server) => Server = server;

    public JanusServer Server { get; }

    public MemoryCluster Cluster { get; } = new();

    public string Secret => RoomCredentials.Secret(Server.AdminKey, "uid-demo");

    public static async Task<JanusRoom> StartAsync()
    {
        var room = new JanusRoom(await JanusServer.StartAsync(new JanusServerOptions(), TestContext.Current.CancellationToken));
        room.Cluster.Put(Objects.Secret("bridge-secret", ("apiSecret", room.Server.ApiSecret), ("adminKey", room.Server.AdminKey)));
        room.Cluster.Put(Objects.Bridge(room.Server.WebSocketUrl.ToString()));
        room.Cluster.Put(Objects.Room(bridgeRoom: Id));
        await room.CreateAsync();
        return room;
    }

    public Task CreateAsync() => WithPluginAsync(plugin => plugin.CreateRoomAsync(
        new CreateRoom
        {
            Room = Id,
            AdminKey = Server.AdminKey,
            Secret = Secret,
            Pin = RoomCredentials.Pin(Server.AdminKey, "uid-demo"),
            AudiolevelEvent = true,
            AudioActivePackets = 25,
            AudioLevelAverage = 40,
        },
        TestContext.Current.CancellationToken));

    public async Task<IReadOnlyList<Participant>> ParticipantsAsync() =>
        (await WithPluginAsync(plugin => plugin.ListParticipantsAsync(new ListParticipants { Room = Id }, TestContext.Current.CancellationToken))).Participants;

    public async Task<T> WithPluginAsync<T>(Func<AudioBridgePlugin, Task<T>> use)
    {
        await using var connection = new JanusConnection(new JanusConnectionOptions { Url = Server.WebSocketUrl, ApiSecret = Server.ApiSecret });
        await using var session = connection.CreateSession();
        return await use(await session.AttachAsync<AudioBridgePlugin>(TestContext.Current.CancellationToken));
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
