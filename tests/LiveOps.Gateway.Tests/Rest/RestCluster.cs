using LiveOps.Gateway.Tests.Hosting;
using LiveOps.Gateway.Tests.Rest;
using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Credentials;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Rooms;
using LiveOps.Standalone.ApiServer;

[assembly: AssemblyFixture(typeof(RestCluster))]

namespace LiveOps.Gateway.Tests.Rest;

/// <summary>A real API server, for whatever writes to one; each test has rooms of its own names.</summary>
public sealed class RestCluster : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("liveops-gateway-");
    private ApiServerHost _server = null!;

    public KubernetesClient Client { get; private set; } = null!;

    /// <summary>For processes that are to use it.</summary>
    internal string Kubeconfig => _server.KubeconfigPath;

    public async ValueTask InitializeAsync()
    {
        _server = await ApiServerHost.StartAsync(new() { Port = 0, StateDirectory = _folder.FullName });
        Client = KubernetesClientFactory.Create(KubeConfig.Load(_server.KubeconfigPath));
        await Client.CreateAsync(Node("mixer-1", NodeRole.Mixer, "http://127.0.0.1:9/"));
        await Client.CreateAsync(Node("bridge-1", NodeRole.Bridge, "ws://127.0.0.1:9/"));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>Puts a room where an operator would have brought it.</summary>
    internal async Task<LiveRoom> SetStatusAsync(string name, Func<LiveRoomStatus, LiveRoomStatus> change)
    {
        var room = (await Client.GetAsync<LiveRoom>(new("default", name)))!;
        return await Client.UpdateStatusAsync(room with { Status = change(room.Status ?? new LiveRoomStatus()) });
    }

    internal Task<TestGateway> StartGatewayAsync(params (string Name, string Value)[] settings) => TestGateway.StartAsync(settings, client: Client);

    private static MediaNode Node(string name, NodeRole role, string address) =>
        new() { Metadata = new() { Namespace = "default", Name = name }, Spec = new() { Role = role, Endpoint = address } };
}
