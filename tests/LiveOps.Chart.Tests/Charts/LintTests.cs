using LiveOps.Chart.Tests.Tools;

namespace LiveOps.Chart.Tests.Charts;

public sealed class LintTests
{
    [Theory]
    [MemberData(nameof(Rendering.Cases), MemberType = typeof(Rendering))]
    public async Task Lint_Strict_FindsNothing(string name)
    {
        var run = await Tool.HelmAsync("lint", "--strict", Rendering.Chart, "--values", Rendering.ValuesOf(name));

        run.ExitCode.ShouldBe(0, run.All);
    }

    [Fact]
    public async Task Package_HoldsTheResourceDefinitions()
    {
        var folder = Directory.CreateTempSubdirectory("chart-");
        try
        {
            (await Tool.HelmAsync("package", Rendering.Chart, "--destination", folder.FullName)).Succeeded();
            var shown = (await Tool.HelmAsync("show", "crds", folder.GetFiles().Single().FullName)).Succeeded();

            shown.ShouldContain("name: liverooms.liveops.dev");
            shown.ShouldContain("name: medianodes.liveops.dev");
            shown.ShouldContain("name: mediapools.liveops.dev");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
