namespace LiveOps.Chart.Tests.Charts;

/// <summary>Pools in place of fixed nodes.</summary>
public sealed class PoolTests
{
    [Fact]
    public async Task Pools_TakeThePlaceOfFixedNodes()
    {
        var rendering = await Rendering.OfAsync("pools");

        rendering.OfKind("MediaNode").ShouldBeEmpty();
        rendering.OfKind("MediaPool").Select(pool => pool.Name).ShouldBe(["studio-liveops-bridge", "studio-liveops-mixer"], ignoreOrder: true);
        var bridges = rendering.Find("MediaPool", "studio-liveops-bridge");
        (bridges.Text("spec", "min"), bridges.Text("spec", "max"), bridges.Text("spec", "bufferRooms"), bridges.Text("spec", "cooldownSeconds")).ShouldBe(("2", "6", "15", "600"));
        bridges.Text("spec", "nodeLabels", "studio").ShouldBe("main");
    }

    [Fact]
    public async Task Pools_PodsAreThoseOfFixedNodes()
    {
        var (pooled, @fixed) = (await Rendering.OfAsync("pools"), await Rendering.OfAsync("default"));

        Same(pooled.Find("MediaPool", "studio-liveops-mixer"), @fixed.Find("MediaNode", "studio-liveops-mixer-0"));
        var bridge = @fixed.Find("MediaNode", "studio-liveops-bridge-0");
        bridge.At("spec", "template", "metadata", "labels")!.AsObject().Remove("liveops.dev/bridge");
        Same(pooled.Find("MediaPool", "studio-liveops-bridge"), bridge);
    }

    private static void Same(Manifest one, Manifest other) =>
        one.PodTemplate!.ToJsonString().ShouldBe(other.PodTemplate!.ToJsonString());
}
