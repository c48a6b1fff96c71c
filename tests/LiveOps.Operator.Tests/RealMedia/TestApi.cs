using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Credentials;
using LiveOps.Standalone.ApiServer;

namespace LiveOps.Operator.Tests.RealMedia;

/// <summary>
/// The API server of tests that need no double of it, with a namespace of its own for each test: the one that
/// LIVEOPS_TEST_KUBECONFIG leads to, else an embedded one.
/// </summary>
internal sealed class TestApi : IAsyncDisposable
{
    private const string Variable = "LIVEOPS_TEST_KUBECONFIG";

    private readonly ApiServerHost? _embedded;
    private readonly string? _folder;
    private readonly KubernetesClient _client;

    private TestApi(KubernetesClient client, string ns, ApiServerHost? embedded, string? folder)
    {
        (_client, Namespace) = (client, ns);
        (_embedded, _folder) = (embedded, folder);
    }

    public IKubernetesClient Client => _client;

    public string Namespace { get; }

    public static async Task<TestApi> OpenAsync(CancellationToken cancellationToken)
    {
        var (kubeconfig, embedded, folder) = (Environment.GetEnvironmentVariable(Variable), (ApiServerHost?)null, (string?)null);
        if (string.IsNullOrEmpty(kubeconfig))
        {
            folder = Directory.CreateTempSubdirectory("operator-test-").FullName;
            embedded = await ApiServerHost.StartAsync(new() { Port = 0, StateDirectory = folder }, cancellationToken: cancellationToken);
            kubeconfig = embedded.KubeconfigPath;
        }

        var client = KubernetesClientFactory.Create(KubernetesConnectionLoader.Load(kubeconfig));
        var ns = await client.CreateAsync(new V1Namespace { Metadata = new() { GenerateName = "operator-test-" } }, cancellationToken);
        return new(client, ns.Metadata.Name!, embedded, folder);
    }

    public async ValueTask DisposeAsync()
    {
        await _client.DeleteAsync<V1Namespace>(new(null, Namespace), null, CancellationToken.None);
        _client.Dispose();
        if (_embedded is not null)
        {
            await _embedded.DisposeAsync();
            Directory.Delete(_folder!, recursive: true);
        }
    }
}
