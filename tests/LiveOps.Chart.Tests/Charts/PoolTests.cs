namespace LiveOps.Chart.Tests.Charts;

/// <summary>Pools in place of fixed nodes.</summary>
public sealed class PoolTests
{
    [Fact]
    public async Task Pools_TakeThePlaceOfFixedNodes()
    {
        var rendering = await Rendering.OfAsync("pools");

        rendering.OfKind("MediaNode").ShouldBeEmpty();
        rendering.OfKind("MediaPool").Select(pool => pool.Name).ShouldBe(["studio-liveops-bridges", "studio-liveops-mixers"], ignoreOrder: true);
        var bridges = rendering.Find("MediaPool", "studio-liveops-bridges");
        (bridges.Text("spec", "min"), bridges.Text("spec", "max"), bridges.Text("spec", "bufferRooms"), bridges.Text("spec", "cooldownSeconds")).ShouldBe(("2", "6", "15", "600"));
        bridges.Text("spec", "nodeLabels", "studio").ShouldBe("main");
    }

    [Fact]
    public async Task Pools_PodsAreThoseOfFixedNodes()
    {
        var (pooled, @fixed) = (await Rendering.OfAsync("pools"), await Rendering.OfAsync("default"));

        Same(pooled.Find("MediaPool", "studio-liveops-mixers"), @fixed.Find("MediaNode", "studio-liveops-mixer-0"));
        var bridge = @fixed.Find("MediaNode", "studio-liveops-bridge-0");
        bridge.At("spec", "template", "metadata", "labels")!.AsObject().Remove("liveops.dev/bridge");
        Same(pooled.Find("MediaPool", "studio-liveops-bridges"), bridge);
    }

    /// <summary>Else <c>helm rollback</c> to fixed nodes would come upon nodes that are not Helm's, and give up.</summary>
    [Fact]
    public async Task Pools_TheirNodesHaveOtherNamesThanFixedOnes()
    {
        var (pooled, @fixed) = (await Rendering.OfAsync("pools"), await Rendering.OfAsync("default"));

        // The operator numbers a pool's nodes.
        pooled.OfKind("MediaPool").Select(pool => $"{pool.Name}-0").ShouldNotContain(name => @fixed.OfKind("MediaNode").Any(node => node.Name == name));
    }

    private static void Same(Manifest one, Manifest other) =>
        one.PodTemplate!.ToJsonString().ShouldBe(other.PodTemplate!.ToJsonString());
}
