using System.Text.Json.Nodes;
using LiveOps.Chart.Tests.Charts;
using LiveOps.Chart.Tests.Tools;
using LiveOps.Kubernetes.Api;

namespace LiveOps.Chart.Tests.Install;

/// <summary>A release of the chart in a namespace of its own, and what the API server has of it.</summary>
internal sealed class Release : IAsyncDisposable
{
    private readonly InstallCluster _cluster;

    private Release(InstallCluster cluster, string ns) => (_cluster, Namespace) = (cluster, ns);

    public string Namespace { get; }

    public static async Task<Release> InNewNamespaceAsync(InstallCluster cluster) => new(cluster, await cluster.NamespaceAsync());

    public async Task<string> HelmAsync(params IReadOnlyList<string> arguments) => (await RunAsync(Tool.Helm, arguments)).Succeeded();

    /// <summary>The objects that Helm says the release consists of, as it rendered them.</summary>
    public async Task<IReadOnlyList<Manifest>> RenderedAsync() => Rendering.Parse(await HelmAsync("get", "manifest", "studio"));

    /// <summary>The same objects as the API server has them; those that it does not have are left out.</summary>
    public async Task<IReadOnlyList<Manifest>> FindAsync(IEnumerable<Manifest> objects)
    {
        var list = new JsonObject { ["apiVersion"] = "v1", ["kind"] = "List", ["items"] = new JsonArray([.. objects.Select(one => one.Object.DeepClone())]) };
        var found = await KubectlAsync(["get", "--ignore-not-found", "-o", "json", "-f", "-"], list.ToJsonString());
        return found.Length == 0 ? [] : [.. JsonNode.Parse(found)!["items"]!.AsArray().Select(item => new Manifest(item!.AsObject()))];
    }

    /// <summary>
    /// All objects in the namespace that bear the release's name, of whatever kind, as <c>kind/name</c>: what it rendered, what Helm remembers of it
    /// and what the cluster made of it, such as Pods. Events are left out: they stay for a while.
    /// </summary>
    public async Task<IReadOnlyList<string>> NamesAsync()
    {
        var kinds = (await KubectlAsync(["api-resources", "--namespaced", "--verbs", "list", "-o", "name"])).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return (await KubectlAsync(["get", "-o", "name", string.Join(',', kinds.Where(kind => !kind.StartsWith("events", StringComparison.Ordinal)))]))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(name => name.Contains("studio", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
    }

    public async Task<IReadOnlyList<string>> DefinitionsAsync() =>
        (await KubectlAsync(["get", "crd", "-o", "name"])).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Leaves no ClusterRoles on a cluster that outlives the tests.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_cluster.IsExternal)
        {
            await HelmAsync("uninstall", "studio", "--ignore-not-found");
        }
    }

    private async Task<string> KubectlAsync(IReadOnlyList<string> arguments, string input = "") => (await RunAsync(Tool.Kubectl, arguments, input)).Succeeded();

    private Task<ToolResult> RunAsync(string program, IReadOnlyList<string> arguments, string input = "") => Tool.RunAsync(
        program, [.. arguments, "--namespace", Namespace, "--kubeconfig", _cluster.KubeconfigPath], input, Path.GetDirectoryName(_cluster.KubeconfigPath));
}
