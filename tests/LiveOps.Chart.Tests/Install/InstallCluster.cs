using System.Collections.Concurrent;
using LiveOps.Chart.Tests.Install;
using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Credentials;
using LiveOps.Standalone.ApiServer;
using LiveOps.TestKit.Clusters;

[assembly: AssemblyFixture(typeof(InstallCluster))]

namespace LiveOps.Chart.Tests.Install;

/// <summary>
/// The API server that charts are installed on: that of LIVEOPS_TEST_KUBECONFIG, else an embedded one. That one holds no Deployments,
/// roles or policies: these it is taught as custom resources, without schemas. So there Helm's part is tested, and not whether a
/// cluster would run them.
/// </summary>
public sealed class InstallCluster : IAsyncLifetime
{
    private readonly ConcurrentBag<string> _namespaces = [];
    private TestCluster? _cluster;
    private KubernetesClient? _client;

    public string KubeconfigPath => _cluster!.KubeconfigPath;

    /// <summary>True: a cluster that others may use too, and that outlives the tests.</summary>
    public bool IsExternal => _cluster!.IsExternal;

    public IKubernetesClient Client => _client!;

    public async ValueTask InitializeAsync()
    {
        _cluster = await TestCluster.StartAsync(async folder =>
        {
            var server = await ApiServerHost.StartAsync(new() { Port = 0, StateDirectory = folder }, cancellationToken: TestContext.Current.CancellationToken);
            return (server.KubeconfigPath, server);
        });
        _client = KubernetesClientFactory.Create(KubernetesConnectionLoader.Load(KubeconfigPath));
        if (!IsExternal)
        {
            await TaughtKinds.TeachAsync(KubeconfigPath);
        }
    }

    /// <summary>A namespace of a test's own.</summary>
    public async Task<string> NamespaceAsync()
    {
        var made = await Client.CreateAsync(new V1Namespace { Metadata = new() { GenerateName = "chart-test-" } }, TestContext.Current.CancellationToken);
        _namespaces.Add(made.Metadata.Name!);
        return made.Metadata.Name!;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var name in IsExternal ? _namespaces : [])
        {
            await Client.DeleteAsync<V1Namespace>(new(null, name));
        }

        _client?.Dispose();
        if (_cluster is not null)
        {
            await _cluster.DisposeAsync();
        }
    }
}
