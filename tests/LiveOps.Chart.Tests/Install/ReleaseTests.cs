using LiveOps.Chart.Tests.Charts;
using LiveOps.TestKit.Time;

namespace LiveOps.Chart.Tests.Install;

/// <summary>What a release is made of, revision by revision: that and nothing else is in the cluster.</summary>
public sealed class ReleaseTests(InstallCluster cluster)
{
    private static readonly string[] Drawn = ["Secret/studio-liveops-gateway", "Secret/studio-liveops-media", "Secret/studio-liveops-redis"];

    // Only kinds that every cluster serves.
    private static readonly string[] First =
        ["studio", Rendering.Chart, "--values", Rendering.ValuesOf("redis"), "--values", Rendering.ValuesOf("ingress"), "--set", "gateway.autoscaling.enabled=true"];

    // Other fields in the same objects, objects more and less, one kind in place of another, and drawn Secrets that are not used any more.
    private static readonly string[] Second =
    [
        .. First, "--set", "image.tag=9.9.9,gateway.autoscaling.maxReplicas=7,gateway.ingress.hosts={live.example},operator.replicas=3,bridges.replicas=2,mixers.pool.enabled=true",
        "--set", "redis.enabled=false,redis.external.configuration=redis.example:6379,gateway.existingSecret=own,media.existingSecret=own",
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task InstallUpgradeRollbackUninstall_ClusterHasWhatEachRevisionRenders()
    {
        await using var release = await Release.InNewNamespaceAsync(cluster);

        // (1) install
        await release.HelmAsync(["install", .. First]);
        var first = await release.RenderedAsync();
        var atFirst = await release.FindAsync(first);
        Containment.Differences(first, atFirst).ShouldBeEmpty();
        first.Select(one => one.Kind).Distinct(StringComparer.Ordinal).Count().ShouldBe(14, string.Join(' ', first));

        // (2) upgrade
        await release.HelmAsync(["upgrade", .. Second]);
        var second = await release.RenderedAsync();
        var atSecond = await release.FindAsync(second);
        Containment.Differences(second, atSecond).ShouldBeEmpty();
        Changeable(atFirst).ShouldBe(["liveops/operator:0.1.0", "2", "10", "radio.example"]);
        Changeable(atSecond).ShouldBe(["liveops/operator:9.9.9", "3", "7", "live.example"]);
        Containment.Differences(first.Where(one => Drawn.Take(2).Contains(one.ToString(), StringComparer.Ordinal)), atSecond).ShouldBeEmpty();
        await OnlyTheseAreLeftAsync(release, Without(first, second), []);

        // (3) rollback
        await release.HelmAsync("rollback", "studio", "1");
        (await release.RenderedAsync()).Select(one => one.Object.ToJsonString()).ShouldBe(first.Select(one => one.Object.ToJsonString()), ignoreOrder: true);
        var atThird = await release.FindAsync(first);
        Containment.Differences(first, atThird).ShouldBeEmpty();
        Changeable(atThird).ShouldBe(Changeable(atFirst));
        await OnlyTheseAreLeftAsync(release, Without(second, first), []);

        // (4) uninstall
        await release.HelmAsync("uninstall", "studio");
        await OnlyTheseAreLeftAsync(release, first.Concat(second), Drawn);
        IReadOnlyList<string> left = [];
        await Eventually.HoldsAsync(
            async () => (left = await release.NamesAsync()).SequenceEqual(Drawn.Select(name => name.ToLowerInvariant()), StringComparer.Ordinal),
            TimeSpan.FromSeconds(60), () => $"in the namespace there are {string.Join(", ", left)}", Token);
        (await release.DefinitionsAsync()).Count(name => name.EndsWith(".liveops.dev", StringComparison.Ordinal)).ShouldBe(3);
    }

    private static IEnumerable<string?> Changeable(IReadOnlyList<Manifest> objects)
    {
        Manifest Find(string kind, string part) => objects.Single(one => (one.Kind, one.Name) == (kind, $"studio-liveops-{part}"));
        var @operator = Find("Deployment", "operator");
        return
        [
            @operator.At("spec", "template", "spec", "containers")![0]!["image"]!.ToString(),
            @operator.Text("spec", "replicas"),
            Find("HorizontalPodAutoscaler", "gateway").Text("spec", "maxReplicas"),
            Find("Ingress", "gateway").At("spec", "rules")![0]!["host"]!.ToString(),
        ];
    }

    private static IEnumerable<Manifest> Without(IReadOnlyList<Manifest> objects, IReadOnlyList<Manifest> others) =>
        objects.ExceptBy(others.Select(one => one.ToString()), one => one.ToString(), StringComparer.Ordinal);

    private static async Task OnlyTheseAreLeftAsync(Release release, IEnumerable<Manifest> gone, IEnumerable<string> kept)
    {
        var objects = gone.DistinctBy(one => one.ToString(), StringComparer.Ordinal).ToList();
        IReadOnlyList<Manifest> left = [];
        await Eventually.HoldsAsync(
            async () => (left = await release.FindAsync(objects)).Select(one => one.ToString()).Order(StringComparer.Ordinal).SequenceEqual(kept, StringComparer.Ordinal),
            TimeSpan.FromSeconds(60), () => $"there are {string.Join(", ", left)}", Token);
    }
}
