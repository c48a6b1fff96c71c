using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Credentials;
using LiveOps.Standalone.ApiServer;
using LiveOps.TestKit.Clusters;

namespace LiveOps.Operator.Tests.RealMedia;

/// <summary>The API server of tests that need no double of it, with a namespace of its own for each test.</summary>
internal sealed class TestApi : IAsyncDisposable
{
    private readonly TestCluster _cluster;
    private readonly KubernetesClient _client;

    private TestApi(TestCluster cluster, KubernetesClient client, string ns) => (_cluster, _client, Namespace) = (cluster, client, ns);

    public IKubernetesClient Client => _client;

    public string Namespace { get; }

    public string KubeconfigPath => _cluster.KubeconfigPath;

    public static async Task<TestApi> OpenAsync(CancellationToken cancellationToken)
    {
        var cluster = await TestCluster.StartAsync(async folder =>
        {
            var server = await ApiServerHost.StartAsync(new() { Port = 0, StateDirectory = folder }, cancellationToken: cancellationToken);
            return (server.KubeconfigPath, server);
        });
        var client = KubernetesClientFactory.Create(KubernetesConnectionLoader.Load(cluster.KubeconfigPath));
        var ns = await client.CreateAsync(new V1Namespace { Metadata = new() { GenerateName = "operator-test-" } }, cancellationToken);
        return new(cluster, client, ns.Metadata.Name!);
    }

    public async ValueTask DisposeAsync()
    {
        await _client.DeleteAsync<V1Namespace>(new(null, Namespace), null, CancellationToken.None);
        _client.Dispose();
        await _cluster.DisposeAsync();
    }
}
