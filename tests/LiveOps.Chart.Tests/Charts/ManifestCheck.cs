using System.Text.Json.Nodes;
using LiveOps.Chart.Tests.Tools;
using LiveOps.TestKit.Processes;

namespace LiveOps.Chart.Tests.Charts;

/// <summary>Checks objects against the OpenAPI schemas of their kinds (<c>tests/tools/check-manifests.mjs</c>).</summary>
internal static class ManifestCheck
{
    /// <returns>A line for each problem.</returns>
    public static async Task<string[]> ProblemsAsync(IEnumerable<(string Where, Manifest Object)> objects)
    {
        var input = new JsonArray([.. objects.Select(one => new JsonObject
        {
            ["where"] = $"{one.Where}: {one.Object}",
            ["object"] = one.Object.Object.DeepClone(),
        })]);
        var run = await Tool.RunAsync("node", [Repository.PathOf("tests/tools/check-manifests.mjs")], input.ToJsonString());
        run.Errors.ShouldContain("objects checked", customMessage: run.All);
        return run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
