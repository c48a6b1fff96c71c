using LiveOps.Chart.Tests.Charts;
using LiveOps.Chart.Tests.Install;
using LiveOps.Chart.Tests.Tools;
using LiveOps.TestKit.Processes;

namespace LiveOps.Chart.Tests.GitOps;

public sealed class KustomizeTests(InstallCluster cluster)
{
    [Fact]
    public async Task Base_IsWhatTheChartRendersNow()
    {
        var kept = Rendering.Parse(await File.ReadAllTextAsync(Repository.PathOf("docs/gitops/base/liveops.yaml"), TestContext.Current.CancellationToken));
        var run = await Tool.HelmAsync("template", "liveops", Rendering.Chart, "--namespace", "liveops",
            "--values", Repository.PathOf("docs/gitops/base/values.yaml"), "--include-crds", "--skip-tests");
        var rendered = Rendering.Parse(run.Succeeded());

        kept.Select(Comparable).ShouldBe(rendered.Select(Comparable), "run eng/kustomize-base.sh");
    }

    [Theory]
    [InlineData("docs/gitops/base", 28)]
    [InlineData("docs/gitops/example/platform", 31)]
    [InlineData("docs/gitops/example/rooms/studio-a", 4)]
    public async Task Build_Succeeds_AndFitsTheSchemas(string folder, int objects)
    {
        var built = Rendering.Parse((await Tool.KubectlAsync("kustomize", Repository.PathOf(folder))).Succeeded());

        built.Count.ShouldBe(objects);
        (await ManifestCheck.ProblemsAsync(built.Where(one => one.Kind != "CustomResourceDefinition").Select(one => (folder, one)))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Applications_FitTheSchemasOfArgoCd()
    {
        var objects = Directory.GetFiles(Repository.PathOf("docs/gitops/example/apps")).SelectMany(file => Rendering.Parse(File.ReadAllText(file)).Select(one => (file, one)));

        (await ManifestCheck.ProblemsAsync(objects)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Rooms_OfTheExample_AreAcceptedByTheServer()
    {
        var ns = await cluster.NamespaceAsync();
        foreach (var room in Directory.GetFiles(Repository.PathOf("docs/gitops/example/rooms/studio-a")).Where(file => File.ReadAllText(file).Contains("kind: LiveRoom", StringComparison.Ordinal)))
        {
            var run = await Tool.RunAsync(
                Tool.Kubectl, ["--kubeconfig", cluster.KubeconfigPath, "-n", ns, "apply", "--server-side", "--dry-run=server", "-f", room], home: Path.GetDirectoryName(cluster.KubeconfigPath));

            run.Succeeded().ShouldContain("serverside-applied (server dry run)");
        }
    }

    /// <summary>Without what Helm says of itself, which the base leaves out.</summary>
    private static string Comparable(Manifest manifest)
    {
        var copy = manifest.Object.DeepClone().AsObject();
        foreach (var labels in new[] { copy["metadata"]?["labels"], copy["spec"]?["template"]?["metadata"]?["labels"] })
        {
            labels?.AsObject().Remove("helm.sh/chart");
            labels?.AsObject().Remove("app.kubernetes.io/managed-by");
        }

        return copy.ToJsonString();
    }
}
