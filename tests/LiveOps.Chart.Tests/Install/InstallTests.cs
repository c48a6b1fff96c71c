using System.Text;
using LiveOps.Chart.Tests.Charts;
using LiveOps.Kubernetes.Api;
using LiveOps.Resources.Nodes;

namespace LiveOps.Chart.Tests.Install;

/// <summary>What helm does with the chart and an API server.</summary>
public sealed class InstallTests(InstallCluster cluster)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Rendering.Cases), MemberType = typeof(Rendering))]
    public async Task Install_DryRunOnTheServer_IsAccepted(string name)
    {
        await using var release = await Release.InNewNamespaceAsync(cluster);

        var output = await release.HelmAsync("install", "studio", Rendering.Chart, "--dry-run=server", "--values", Rendering.ValuesOf(name));

        output.ShouldContain("STATUS: pending-install");
        output.ShouldContain("Put a room on air");
    }

    [Fact]
    public async Task InstallUpgradeRollbackUninstall_SecretsStayTheSame()
    {
        await using var release = await Release.InNewNamespaceAsync(cluster);
        var ns = release.Namespace;
        await release.HelmAsync("install", "studio", Rendering.Chart, "--values", Rendering.ValuesOf("redis"));
        var before = await SecretsAsync(ns);
        before.Count.ShouldBe(9);
        before.ShouldAllBe(entry => entry.Value.Length >= 16);
        before.Values.Distinct(StringComparer.Ordinal).Count().ShouldBe(9);

        string[] changed = ["studio", Rendering.Chart, "--values", Rendering.ValuesOf("redis"), "--set", "bridges.replicas=2"];
        (await release.HelmAsync(["upgrade", .. changed, "--dry-run=server"])).ShouldContain("studio-liveops-bridge-1");
        (await cluster.Client.GetAsync<MediaNode>(new(ns, "studio-liveops-bridge-1"), Token)).ShouldBeNull();
        await release.HelmAsync(["upgrade", .. changed]);
        (await cluster.Client.GetAsync<MediaNode>(new(ns, "studio-liveops-bridge-1"), Token)).ShouldNotBeNull();
        (await SecretsAsync(ns)).ShouldBe(before);

        await release.HelmAsync("rollback", "studio", "1", "--dry-run=server");
        await release.HelmAsync("rollback", "studio", "1");
        (await cluster.Client.GetAsync<MediaNode>(new(ns, "studio-liveops-bridge-1"), Token)).ShouldBeNull();
        (await SecretsAsync(ns)).ShouldBe(before);

        await release.HelmAsync("uninstall", "studio", "--dry-run");
        await release.HelmAsync("uninstall", "studio");
        (await cluster.Client.ListAsync<MediaNode>(new() { Namespace = ns }, Token)).Items.ShouldBeEmpty();
        (await SecretsAsync(ns)).ShouldBe(before);

        // What is kept is taken up again by a release of the same name.
        await release.HelmAsync("install", "studio", Rendering.Chart, "--values", Rendering.ValuesOf("redis"));
        (await SecretsAsync(ns)).ShouldBe(before);
    }

    [Fact]
    public async Task Install_MediaNodes_PassTheResourceDefinitionsRules()
    {
        await using var release = await Release.InNewNamespaceAsync(cluster);
        var ns = release.Namespace;
        await release.HelmAsync("install", "studio", Rendering.Chart, "--values", Rendering.ValuesOf("node-port"));

        var nodes = (await cluster.Client.ListAsync<MediaNode>(new() { Namespace = ns }, Token)).Items;

        nodes.Select(node => (node.Metadata.Name, node.Spec.Role)).ShouldBe(
            [
                ("studio-liveops-bridge-0", NodeRole.Bridge), ("studio-liveops-bridge-1", NodeRole.Bridge),
                ("studio-liveops-bridge-2", NodeRole.Bridge), ("studio-liveops-mixer-0", NodeRole.Mixer),
            ], ignoreOrder: true);
        nodes.ShouldAllBe(node => node.Spec.SecretRef!.Name == "studio-liveops-media");
    }

    private async Task<Dictionary<string, string>> SecretsAsync(string ns) =>
        (await cluster.Client.ListAsync<V1Secret>(new() { Namespace = ns }, Token)).Items
            .Where(secret => secret.Type != "helm.sh/release.v1")
            .SelectMany(secret => secret.Data!.Select(entry => (Name: $"{secret.Metadata.Name}/{entry.Key}", Value: Encoding.UTF8.GetString(entry.Value))))
            .ToDictionary(entry => entry.Name, entry => entry.Value, StringComparer.Ordinal);
}
