using System.Text.Json.Nodes;
using LiveOps.Chart.Tests.Charts;
using LiveOps.Chart.Tests.Tools;

namespace LiveOps.Chart.Tests.Monitoring;

public sealed class DashboardTests
{
    [Fact]
    public async Task Dashboard_PanelsHaveTitlesAndQueries_AndDoNotOverlap()
    {
        var panels = (await DashboardAsync())["panels"]!.AsArray().Select(panel => panel!.AsObject()).ToList();

        panels.Select(panel => panel["id"]!.GetValue<int>()).ShouldBeUnique();
        foreach (var panel in panels.Where(panel => panel["type"]!.ToString() != "row"))
        {
            panel["title"]!.ToString().ShouldNotBeEmpty();
            panel["description"]!.ToString().ShouldNotBeEmpty();
            panel["targets"]!.AsArray().ShouldNotBeEmpty();
        }

        panels.SelectMany(Cells).ShouldBeUnique();
    }

    [Fact]
    public async Task Queries_AreAcceptedByPrometheus()
    {
        var rules = (await QueriesAsync()).Select((query, index) => (JsonNode)new JsonObject
        {
            ["record"] = $"panel:{index}",
            ["expr"] = query.Replace("$__rate_interval", "5m", StringComparison.Ordinal),
        });
        var file = Path.GetTempFileName();
        try
        {
            var groups = new JsonObject { ["groups"] = new JsonArray(new JsonObject { ["name"] = "panels", ["rules"] = new JsonArray([.. rules]) }) };
            await File.WriteAllTextAsync(file, groups.ToJsonString(), TestContext.Current.CancellationToken);

            (await Tool.RunAsync("promtool", ["check", "rules", file])).Succeeded().ShouldContain("SUCCESS");
        }
        finally
        {
            File.Delete(file);
        }
    }

    internal static async Task<IEnumerable<string>> QueriesAsync() =>
        from panel in (await DashboardAsync())["panels"]!.AsArray()
        from target in panel!["targets"]?.AsArray() ?? []
        select target["expr"]!.ToString();

    private static async Task<JsonObject> DashboardAsync() =>
        JsonNode.Parse((await Rendering.OfAsync("monitoring")).Find("ConfigMap", "studio-liveops-dashboard").Text("data", "liveops.json")!)!.AsObject();

    private static IEnumerable<(int X, int Y)> Cells(JsonObject panel)
    {
        int At(string name) => panel["gridPos"]![name]!.GetValue<int>();
        return from x in Enumerable.Range(At("x"), At("w")) from y in Enumerable.Range(At("y"), At("h")) select (x, y);
    }
}
