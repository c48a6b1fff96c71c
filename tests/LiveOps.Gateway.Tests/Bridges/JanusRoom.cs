using LiveOps.Gateway.Tests.Hosting;
using LiveOps.Gateway.Tests.Rest;
using LiveOps.Janus.Plugins.AudioBridge;
using LiveOps.Janus.Sessions;
using LiveOps.Kubernetes.Api;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Rooms;
using LiveOps.TestKit.Janus;

namespace LiveOps.Gateway.Tests.Bridges;

/// <summary>A real Janus with an AudioBridge room as an operator would make it, and the objects that say so.</summary>
internal sealed class JanusRoom : IAsyncDisposable
{
    public const long Id = 4321;

    private JanusRoom(JanusServer server, string name, string uid) => (Server, Name, Uid) = (server, name, uid);

    public JanusServer Server { get; }

    public string Name { get; }

    public MemoryCluster Cluster { get; } = new();

    public string Secret => RoomCredentials.Secret(Server.AdminKey, Uid);

    private string Uid { get; }

    public static async Task<JanusRoom> StartAsync()
    {
        var room = new JanusRoom(await JanusServer.StartAsync(new JanusServerOptions(), TestContext.Current.CancellationToken), "demo", "uid-demo");
        room.Cluster.Put(room.Credentials("bridge-secret"));
        room.Cluster.Put(Objects.Bridge(room.Server.WebSocketUrl.ToString()));
        room.Cluster.Put(Objects.Room(bridgeRoom: Id));
        await room.CreateAsync();
        return room;
    }

    /// <summary>The same in a real API server, under names of its own.</summary>
    public static async Task<JanusRoom> StartAsync(RestCluster cluster)
    {
        var name = $"janus-{Guid.NewGuid():N}"[..20];
        var server = await JanusServer.StartAsync(new JanusServerOptions(), TestContext.Current.CancellationToken);
        var made = await cluster.Client.CreateAsync(new LiveRoom { Metadata = new() { Namespace = "default", Name = name } }, TestContext.Current.CancellationToken);
        var room = new JanusRoom(server, name, made.Metadata.Uid!);
        await cluster.Client.CreateAsync(room.Credentials($"{name}-secret"), TestContext.Current.CancellationToken);
        await cluster.Client.CreateAsync(
            new MediaNode
            {
                Metadata = new() { Namespace = "default", Name = name },
                Spec = new() { Role = NodeRole.Bridge, Endpoint = server.WebSocketUrl.ToString(), SecretRef = new($"{name}-secret") },
            },
            TestContext.Current.CancellationToken);
        await room.CreateAsync();
        await cluster.SetStatusAsync(name, _ => Objects.Room(name, bridgeRoom: Id).Status! with { Bridge = new() { Node = $"default/{name}", RoomId = Id } });
        return room;
    }

    public Task CreateAsync() => WithPluginAsync(plugin => plugin.CreateRoomAsync(
        new CreateRoom
        {
            Room = Id,
            AdminKey = Server.AdminKey,
            Secret = Secret,
            Pin = RoomCredentials.Pin(Server.AdminKey, Uid),
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

    private V1Secret Credentials(string name) => Objects.Secret(name, ("apiSecret", Server.ApiSecret), ("adminKey", Server.AdminKey));
}
