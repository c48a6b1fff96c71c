using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Credentials;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Rooms;

namespace LiveOps.Benchmarks.Simulation;

/// <summary>An API server with simulated nodes, and the rooms that people make in it.</summary>
internal sealed class SimulationCluster : IAsyncDisposable
{
    private const string Namespace = "default";

    /// <summary>Requests of the one who makes rooms that are under way at a time.</summary>
    private const int Writers = 16;

    private readonly ApiServerProcess _server;
    private readonly KubernetesClient _client;

    private SimulationCluster(ApiServerProcess server, SimulatedMedia media)
    {
        (_server, Media) = (server, media);
        _client = KubernetesClientFactory.Create(KubernetesConnectionLoader.Load(server.Kubeconfig));
    }

    public SimulatedMedia Media { get; }

    public string Kubeconfig => _server.Kubeconfig;

    public static async Task<SimulationCluster> StartAsync(int nodes, CancellationToken cancellationToken)
    {
        var media = await SimulatedMedia.StartAsync(nodes / 2, nodes / 2, cancellationToken);
        var cluster = new SimulationCluster(await ApiServerProcess.StartAsync(cancellationToken), media);
        for (var i = 0; i < nodes / 2; i++)
        {
            await cluster.AddNodeAsync($"bridge-{i}", NodeRole.Bridge, media.BridgeUrl(i), cancellationToken);
            await cluster.AddNodeAsync($"mixer-{i}", NodeRole.Mixer, media.MixerUrl(i), cancellationToken);
        }

        return cluster;
    }

    public Task AddRoomsAsync(string prefix, int count, CancellationToken cancellationToken) => ForEachAsync(prefix, count, (name, token) => _client.CreateAsync(
        new LiveRoom { Metadata = new() { Namespace = Namespace, Name = name }, Spec = new() { DisplayName = $"Room {name}" } }, token), cancellationToken);

    public Task PatchRoomsAsync(string prefix, int count, object spec, CancellationToken cancellationToken) => ForEachAsync(
        prefix, count, (name, token) => _client.PatchAsync<LiveRoom>(new(Namespace, name), new(new { spec }, PatchType.Merge), cancellationToken: token), cancellationToken);

    public Task DeleteRoomsAsync(string prefix, int count, CancellationToken cancellationToken) =>
        ForEachAsync(prefix, count, (name, token) => _client.DeleteAsync<LiveRoom>(new(Namespace, name), null, token), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
        await Media.DisposeAsync();
    }

    private static Task ForEachAsync(string prefix, int count, Func<string, CancellationToken, Task> act, CancellationToken cancellationToken) => Parallel.ForAsync(
        0, count, new ParallelOptions { MaxDegreeOfParallelism = Writers, CancellationToken = cancellationToken }, async (i, token) => await act($"{prefix}-{i}", token));

    private Task<MediaNode> AddNodeAsync(string name, NodeRole role, string endpoint, CancellationToken cancellationToken) => _client.CreateAsync(
        new MediaNode
        {
            Metadata = new() { Namespace = Namespace, Name = name },
            Spec = new() { Role = role, Endpoint = endpoint, Capacity = new() { Rooms = 200, Anchors = 1000 } },
        },
        cancellationToken);
}
