using System.Text.Json.Nodes;
using LiveOps.Chart.Tests.Charts;
using LiveOps.Chart.Tests.Tools;
using LiveOps.TestKit.Processes;

namespace LiveOps.Chart.Tests.Monitoring;

public sealed class AlertTests
{
    [Fact]
    public async Task Rules_AreAccepted_AndFireWhenTheyShould()
    {
        var folder = Directory.CreateTempSubdirectory("alerts-");
        try
        {
            var rules = Path.Combine(folder.FullName, "rules.json");
            await File.WriteAllTextAsync(rules, (await RulesAsync()).ToJsonString(), TestContext.Current.CancellationToken);
            var test = Path.Combine(folder.FullName, "test.yaml");
            var cases = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Monitoring", "alerts-test.yaml"), TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(test, cases.Replace("RULES", rules, StringComparison.Ordinal), TestContext.Current.CancellationToken);

            (await Tool.RunAsync("promtool", ["check", "rules", "--lint=all", "--lint-fatal", rules])).Succeeded().ShouldContain("SUCCESS");
            (await Tool.RunAsync("promtool", ["test", "rules", test])).Succeeded().ShouldContain("SUCCESS");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Alerts_EachHasARunbook_AndEachRunbookAnAlert()
    {
        var alerts = (await AlertsAsync()).ToDictionary(alert => alert["alert"]!.ToString(), StringComparer.Ordinal);
        var runbooks = Directory.GetFiles(Repository.PathOf("docs/runbooks")).Select(file => Path.GetFileNameWithoutExtension(file)).Where(name => name != "README");

        alerts.Keys.ShouldBe(runbooks, ignoreOrder: true);
        foreach (var (name, alert) in alerts)
        {
            alert["annotations"]!["runbook_url"]!.ToString().ShouldBe($"https://runbooks.example/liveops/{name}.md");
            alert["labels"]!["severity"]!.ToString().ShouldBeOneOf("critical", "warning", "info");
            alert["annotations"]!["summary"].ShouldNotBeNull(name);
        }
    }

    internal static async Task<IEnumerable<JsonObject>> AlertsAsync() =>
        from @group in (await RulesAsync())["groups"]!.AsArray()
        from rule in @group!["rules"]!.AsArray()
        select rule.AsObject();

    private static async Task<JsonObject> RulesAsync() =>
        (await Rendering.OfAsync("monitoring")).OfKind("PrometheusRule").Single().Object["spec"]!.AsObject();
}
