using LiveOps.Chart.Tests.Tools;
using LiveOps.Standalone.ApiServer.Schema;
using LiveOps.TestKit.Processes;

namespace LiveOps.Chart.Tests.GitOps;

/// <summary>Argo CD's health checks under a Lua interpreter: a file of GitOps/Health for each case.</summary>
public sealed class ArgoHealthTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "GitOps", "Health");

    public static TheoryData<string> Cases { get; } = [.. Directory.GetFiles(Folder).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Check_OfACase_TellsItsHealth(string name)
    {
        var test = YamlDocuments.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, $"{name}.yaml"), TestContext.Current.CancellationToken))[0]!;
        var check = await File.ReadAllTextAsync(Repository.PathOf($"docs/gitops/argocd/{test["check"]}.lua"), TestContext.Current.CancellationToken);
        var program = $"obj = {LuaLiteral.Of(test["object"])}\nlocal health = (function()\n{check}\nend)()\nprint(health.status)\nprint(health.message)\n";

        var lines = (await Tool.RunAsync("lua5.4", ["-"], program)).Succeeded().Split('\n');

        (lines[0], lines[1]).ShouldBe((test["expect"]!["status"]!.ToString(), test["expect"]!["message"]!.ToString()));
    }

    [Fact]
    public async Task Settings_GoIntoArgoCdsConfigMap()
    {
        var folder = Directory.CreateTempSubdirectory("argocd-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "argocd-cm.yaml"),
                "{apiVersion: v1, kind: ConfigMap, metadata: {name: argocd-cm}, data: {url: https://argocd.example}}", TestContext.Current.CancellationToken);
            var component = Path.GetRelativePath(folder.FullName, Repository.PathOf("docs/gitops/argocd"));
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "kustomization.yaml"),
                $"{{resources: [argocd-cm.yaml], components: [{component}]}}", TestContext.Current.CancellationToken);

            var built = YamlDocuments.Parse((await Tool.KubectlAsync("kustomize", folder.FullName)).Succeeded())[0]!["data"]!.AsObject();

            built.Select(entry => entry.Key).ShouldBe(
                ["resource.customizations.health.liveops.dev_LiveRoom", "resource.customizations.health.liveops.dev_MediaNode", "resource.customizations.health.liveops.dev_MediaPool", "url"], ignoreOrder: true);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
