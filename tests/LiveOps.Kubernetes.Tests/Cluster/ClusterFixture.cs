using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Credentials;
using LiveOps.Kubernetes.Tests.Cluster;
using LiveOps.Kubernetes.Tests.Doubles;
using LiveOps.Standalone.ApiServer;
using LiveOps.TestKit.Clusters;

[assembly: AssemblyFixture(typeof(ClusterFixture))]

namespace LiveOps.Kubernetes.Tests.Cluster;

/// <summary>A real API server with the Widget definition, and a namespace of this run's own.</summary>
public sealed class ClusterFixture : IAsyncLifetime
{
    private TestCluster _cluster = null!;

    public KubernetesClient Client { get; private set; } = null!;

    public string KubeconfigPath => _cluster.KubeconfigPath;

    public string Namespace { get; } = $"liveops-test-{Guid.NewGuid():N}"[..30];

    public async ValueTask InitializeAsync()
    {
        _cluster = await TestCluster.StartAsync(async folder =>
        {
            var server = await ApiServerHost.StartAsync(new() { Port = 0, StateDirectory = folder, BookmarkInterval = TimeSpan.FromSeconds(1) });
            return (server.KubeconfigPath, server);
        });
        Client = KubernetesClientFactory.Create(KubeConfig.Load(_cluster.KubeconfigPath));
        await Client.CreateAsync(new V1Namespace { Metadata = new() { Name = Namespace } });
        await DeclareWidgetsAsync();
        await WidgetsServedAsync();
    }

    /// <summary>A widget of this run's namespace, not yet created.</summary>
    internal Widget Widget(string name, int size = 0) =>
        new() { Metadata = new() { Namespace = Namespace, Name = name }, Spec = new() { Size = size } };

    public async ValueTask DisposeAsync()
    {
        await Client.DeleteAsync<V1Namespace>(new(null, Namespace));
        if (_cluster.IsExternal)
        {
            await Client.DeleteAsync<CustomResourceDefinition>(ObjectKey.Of(CustomResourceDefinition.Widgets));
        }

        Client.Dispose();
        await _cluster.DisposeAsync();
    }

    private async Task DeclareWidgetsAsync()
    {
        try
        {
            await Client.CreateAsync(CustomResourceDefinition.Widgets);
        }
        catch (KubernetesApiException e) when (e.IsConflict)
        {
            // A run on the same cluster before this one was killed.
        }
    }

    // A definition is served a moment after it was accepted.
    private async Task WidgetsServedAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            try
            {
                await Client.ListAsync<Widget>(new() { Namespace = Namespace }, limit.Token);
                return;
            }
            catch (KubernetesApiException e) when (e.StatusCode == System.Net.HttpStatusCode.NotFound)
            {
                await Task.Delay(50, limit.Token);
            }
        }
    }
}
