using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Credentials;
using LiveOps.Resources.Nodes;
using LiveOps.TestKit.Network;
using LiveOps.TestKit.Processes;
using LiveOps.TestKit.Redis;
using LiveOps.TestKit.Time;

namespace LiveOps.Chaos.Studio;

/// <summary>
/// A small cluster: the embedded API server with its pods (two bridges, two mixers), two operators of which one leads, two gateways behind
/// one address, and Redis. Operators and gateways reach the API server over a way that can be cut.
/// </summary>
internal sealed class ChaosStudio : IAsyncDisposable
{
    public const string Namespace = "default";
    private const string AdminToken = "an admin token for a short life";
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(90);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("liveops-chaos-");
    private readonly HttpClient _http = new();
    private readonly Stack<IAsyncDisposable> _parts = new();

    public BuiltProcess Cluster { get; private set; } = null!;

    public RedisServer Redis { get; private set; } = null!;

    /// <summary>Between the API server and those whose connections are cut.</summary>
    public TcpRelay ApiWay { get; private set; } = null!;

    public IReadOnlyList<Replica> Operators { get; private set; } = [];

    public IReadOnlyList<Replica> Gateways { get; private set; } = [];

    /// <summary>Of whichever gateway is ready.</summary>
    public Uri Gateway { get; private set; } = null!;

    /// <summary>Over a connection that nobody cuts.</summary>
    public KubernetesClient Kubernetes { get; private set; } = null!;

    public string Output => string.Join('\n', Operators.Concat(Gateways).Select(replica => replica.Output).Prepend(Cluster.Output));

    private string State => Path.Combine(_folder.FullName, "state");

    public static async Task<ChaosStudio> StartAsync(CancellationToken cancellationToken)
    {
        var studio = new ChaosStudio();
        try
        {
            await studio.StartPartsAsync(cancellationToken);
            return studio;
        }
        catch
        {
            await studio.DisposeAsync();
            throw;
        }
    }

    /// <summary>A token with which somebody may join a room.</summary>
    public async Task<string> TokenAsync(string room, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Gateway, $"/api/rooms/{room}/users"))
        {
            Headers = { Authorization = new("Bearer", AdminToken) },
        };
        using var response = await _http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonObject>(cancellationToken))!["token"]!.GetValue<string>();
    }

    public async ValueTask DisposeAsync()
    {
        while (_parts.TryPop(out var part))
        {
            await part.DisposeAsync();
        }

        Kubernetes?.Dispose();
        _http.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task StartPartsAsync(CancellationToken cancellationToken)
    {
        var apiServer = new Uri($"https://127.0.0.1:{FreePort.Draw()}");
        Cluster = Keep(BuiltProcess.Start(
            "operator/LiveOps.Standalone", "liveops", "up", "--state", State, "--components", "apiserver,pods", "--api-server", apiServer.OriginalString));
        await Eventually.HoldsAsync(
            () => Cluster.Output.Contains("LiveOps is up.", StringComparison.Ordinal), StartLimit, () => $"the cluster is not up:\n{Cluster.Output}", cancellationToken);
        var kubeconfig = Path.Combine(State, "kubeconfig");
        Kubernetes = KubernetesClientFactory.Create(KubeConfig.Load(kubeconfig));
        Redis = Keep(await RedisServer.LaunchAsync(cancellationToken));
        ApiWay = Keep(new TcpRelay(apiServer));
        var onTheWay = Path.Combine(_folder.FullName, "kubeconfig");
        var text = await File.ReadAllTextAsync(kubeconfig, cancellationToken);
        await File.WriteAllTextAsync(onTheWay, text.Replace(apiServer.Authority, ApiWay.Url.Authority, StringComparison.Ordinal), cancellationToken);

        await AddNodesAsync(cancellationToken);
        Operators = [StartOperator("operator-1", onTheWay), StartOperator("operator-2", onTheWay)];
        Gateways = [StartGateway("gateway-1", onTheWay), StartGateway("gateway-2", onTheWay)];
        Gateway = Keep(new LoadBalancer(Gateways)).Address;
        await Eventually.HoldsAsync(
            async () => (await Kubernetes.ListAsync<MediaNode>(cancellationToken: cancellationToken)).Items is { Count: 4 } nodes
                && nodes.All(node => node.Status?.Phase == NodePhase.Ready),
            StartLimit,
            () => $"the nodes are not ready:\n{Output}",
            cancellationToken);
        await Eventually.HoldsAsync(() => Readiness.IsReadyAsync(Gateway, cancellationToken), StartLimit, () => $"no gateway is ready:\n{Output}", cancellationToken);
    }

    /// <summary>To the one bridge and the one mixer that are there by default, another each.</summary>
    private async Task AddNodesAsync(CancellationToken cancellationToken)
    {
        foreach (var node in (await Kubernetes.ListAsync<MediaNode>(cancellationToken: cancellationToken)).Items)
        {
            await Kubernetes.CreateAsync(
                new MediaNode { Metadata = new() { Namespace = Namespace, Name = node.Metadata.Name![..^1] + "b" }, Spec = node.Spec }, cancellationToken);
        }
    }

    private Replica StartOperator(string name, string kubeconfig)
    {
        var address = $"127.0.0.1:{FreePort.Draw()}";
        return Keep(new Replica(name, new Uri($"http://{address}"), () => BuiltProcess.Start(
            "operator/LiveOps.Operator", "LiveOps.Operator",
            $"--LiveOps:Kubeconfig={kubeconfig}", $"--LiveOps:Operator:Http={address}", "--LiveOps:Operator:LeaderElection=true")));
    }

    private Replica StartGateway(string name, string kubeconfig)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort.Draw()}");
        return Keep(new Replica(name, address, () => BuiltProcess.Start(
            "gateway/LiveOps.Gateway", "LiveOps.Gateway",
            $"--LiveOps:Kubeconfig={kubeconfig}", $"--LiveOps:Redis={Redis.Configuration}", $"--LiveOps:Gateway:Http={address.OriginalString}",
            "--LiveOps:Gateway:JwtSecret=a secret for a short life that is long enough", $"--LiveOps:Gateway:AdminToken={AdminToken}",

            // All anchors and listeners have the same address here.
            "--LiveOps:Gateway:Limits:RequestsPerSecondPerAddress=10000", "--LiveOps:Gateway:Limits:ConnectionsPerAddress=10000")));
    }

    private T Keep<T>(T part) where T : IAsyncDisposable
    {
        _parts.Push(part);
        return part;
    }
}
