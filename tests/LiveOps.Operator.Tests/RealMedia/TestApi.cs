using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Credentials;
using LiveOps.Operator.Tests.Doubles;

namespace LiveOps.Operator.Tests.RealMedia;

/// <summary>The API server of tests that need no double of it, with a namespace of its own for each test.</summary>
internal static class TestApi
{
    private const string Variable = "LIVEOPS_TEST_KUBECONFIG";

    public static async Task<(IKubernetesClient Client, string Namespace)> OpenAsync(CancellationToken cancellationToken)
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } path)
        {
            return (new InMemoryCluster(), "default");
        }

        var client = KubernetesClientFactory.Create(KubernetesConnectionLoader.Load(path));
        var ns = await client.CreateAsync(new V1Namespace { Metadata = new() { GenerateName = "operator-test-" } }, cancellationToken);
        return (client, ns.Metadata.Name!);
    }
}
