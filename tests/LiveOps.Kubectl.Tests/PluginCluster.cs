using LiveOps.Kubectl.Tests;
using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Credentials;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Rooms;
using LiveOps.Standalone.ApiServer;
using LiveOps.TestKit;
using KubectlTool = LiveOps.TestKit.Kubectl;

[assembly: AssemblyFixture(typeof(PluginCluster))]

namespace LiveOps.Kubectl.Tests;

/// <summary>An API server with nodes and rooms as an operator would have written them, and the real kubectl with the plugin on its PATH.</summary>
public sealed class PluginCluster : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("liveops-kubectl-");
    private ApiServerHost? _server;

    public IKubernetesClient Client { get; private set; } = null!;

    public string Kubeconfig => _server!.KubeconfigPath;

    public async ValueTask InitializeAsync()
    {
        _server = await ApiServerHost.StartAsync(new() { Port = 0, StateDirectory = _folder.FullName });
        Client = KubernetesClientFactory.Create(KubernetesConnectionLoader.Load(_server.KubeconfigPath));
    }

    public async ValueTask DisposeAsync()
    {
        await _server!.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>Runs <c>kubectl liveops …</c>.</summary>
    internal Task<KubectlResult> RunAsync(string arguments)
    {
        var path = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PATH"] = $"{AppContext.BaseDirectory}:{Path.GetDirectoryName(KubectlTool.Executable)}:{Environment.GetEnvironmentVariable("PATH")}",
        };
        return new KubectlTool(Kubeconfig).RunAsync(["liveops", .. arguments.Split(' ')], input: null, path, TestContext.Current.CancellationToken);
    }

    internal async Task AddNodeAsync(string ns, string name, NodeRole role, int rooms, Func<MediaNodeSpec, MediaNodeSpec>? with = null, V1Condition? ready = null)
    {
        var spec = new MediaNodeSpec
        {
            Role = role,
            Endpoint = role == NodeRole.Bridge ? $"ws://{name}/" : $"http://{name}/",
            Capacity = new() { Rooms = rooms, Anchors = rooms * 3 },
        };
        var node = await Client.CreateAsync(new MediaNode { Metadata = new() { Namespace = ns, Name = name }, Spec = with?.Invoke(spec) ?? spec }, Token);
        await Client.UpdateStatusAsync(node with { Status = new() { Phase = ready is null ? NodePhase.Ready : NodePhase.NotReady, Allocated = new() { Rooms = 0 }, Conditions = [ready ?? Condition("Ready", "True", "Ready", "driven")] } }, Token);
    }

    internal async Task AddRoomAsync(string ns, string name, string bridge, string mixer)
    {
        var room = await Client.CreateAsync(new LiveRoom { Metadata = new() { Namespace = ns, Name = name } }, Token);
        await Client.UpdateStatusAsync(
            room with
            {
                Status = new()
                {
                    Phase = RoomPhase.OnAir,
                    Bridge = new() { Node = bridge },
                    Mixer = new() { Node = mixer },
                    Anchors = new() { Count = 2 },
                    Conditions = [Condition("Ready", "True", "OnAir", $"on air: bridge {bridge}, mixer {mixer}"), Condition("Scheduled", "True", "Scheduled", $"placed on bridge {bridge} and mixer {mixer}")],
                },
            },
            Token);
    }

    internal static V1Condition Condition(string type, string status, string reason, string message) =>
        new() { Type = type, Status = status, Reason = reason, Message = message, LastTransitionTime = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero) };

    internal Task MakeNamespaceAsync(string name) => Client.CreateAsync(new V1Namespace { Metadata = new() { Name = name } }, Token);

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
