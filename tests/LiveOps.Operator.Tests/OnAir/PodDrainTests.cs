using LiveOps.Kubernetes.Api;
using LiveOps.Operator.Tests.Doubles;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Tests.OnAir;

/// <summary>What befalls Pods empties their nodes first.</summary>
public sealed class PodDrainTests
{
    private const string Occupied = "liveops.dev/occupied";
    private static readonly string[] Held = ["test/kubelet"];

    [Theory]
    [InlineData(null)]
    [InlineData("ToBeDeletedByClusterAutoscaler")]
    [InlineData("karpenter.sh/disrupted")]
    public async Task Machine_CordonedAndUncordoned_IsEmptiedFirstAndThenBackInService(string? taint)
    {
        await using var test = await StartAsync();
        await UntilLabelledAsync(test, labelled: true);

        await PatchMachineAsync(test, taint is null ? new { unschedulable = true } : Tainted(taint, "NoSchedule"));
        await test.NodeAsync("mixer-a", node => node.Status?.Drain?.Reason == "MachineCordoned", "it is being emptied");
        test.Media.Mixers["mixer-b"].Pace = 100;
        await test.NodeAsync("mixer-a", node => node.Status?.Phase == NodePhase.Drained, "it is empty");

        // From here on no PodDisruptionBudget holds the eviction back.
        await UntilLabelledAsync(test, labelled: false);
        await test.RoomAsync("demo", room => room.Status?.Mixer?.Node == "default/mixer-b", "the room has moved");
        await PatchMachineAsync(test, new { unschedulable = false, taints = Array.Empty<object>() });
        await test.NodeAsync("mixer-a", node => node.Status?.Phase == NodePhase.Ready, "it is in service again");
    }

    /// <summary>The autoscaler only considers it, and a taint of somebody else's may be there for ever.</summary>
    [Theory]
    [InlineData("DeletionCandidateOfClusterAutoscaler", "PreferNoSchedule")]
    [InlineData("dedicated", "NoSchedule")]
    public async Task Machine_WithATaintThatRemovesNobody_IsNotCordoned(string taint, string effect)
    {
        await using var test = await StartAsync();
        await UntilLabelledAsync(test, labelled: true);

        await PatchMachineAsync(test, Tainted(taint, effect));
        await PatchMachineAsync(test, new { unschedulable = true });
        await test.NodeAsync("mixer-a", node => node.Status?.Drain is not null, "the cordon that followed is seen");
        await PatchMachineAsync(test, new { unschedulable = false });
        await test.NodeAsync("mixer-a", node => node.Status?.Phase == NodePhase.Ready, "the taint that stays does not hold it");
    }

    [Fact]
    public async Task Pod_Deleted_RoomsLeaveItWhileItStillRuns()
    {
        await using var test = await StartAsync();
        await test.Cluster.PatchAsync<V1Pod>(new("default", "mixer-a"), new(new { metadata = new { finalizers = Held } }, PatchType.Merge), null, TestOperator.Token);

        await test.Cluster.DeleteAsync<V1Pod>(new("default", "mixer-a"), null, TestOperator.Token);

        var node = await test.NodeAsync("mixer-a", one => one.Status?.Drain?.Reason == "PodDeleted", "it is being emptied");
        node.Status!.Drain!.Deadline.ShouldNotBeNull().ShouldBeLessThan(TimeProvider.System.GetUtcNow() + test.Cluster.Grace);
        await TestOperator.UntilAsync(() => test.Media.Mixers["mixer-b"].Mixes.Count == 1, "the next mix is prepared");
        test.Media.Mixers["mixer-b"].Pace = 100;
        await test.NodeAsync("mixer-a", one => one.Status?.Phase == NodePhase.Drained, "it is empty");
        test.Media.Mixers["mixer-a"].Deletes.ShouldHaveSingleItem().Moved.ShouldBeTrue();

        // It need not wait for the end of its grace period.
        await TestOperator.UntilAsync(async () => (await test.PodAsync("mixer-a"))?.Metadata.DeletionGracePeriodSeconds == 2, "it is let go");
    }

    /// <summary>Restarted in place it would not be back within any grace.</summary>
    [Fact]
    public async Task Pod_EndedAndHeldBack_RoomsDoNotWaitForIt()
    {
        await using var test = await StartAsync(new Dictionary<string, string?>(StringComparer.Ordinal) { ["LiveOps:Operator:Placement:GraceMilliseconds"] = "600000" });

        test.Media.Mixers["mixer-a"].Kill();
        await test.RoomAsync("demo", room => room.Status?.Phase == RoomPhase.Recovering, "the loss is seen");
        await test.HoldPodBackAsync("mixer-a");

        await test.RoomAsync("demo", room => room.Status is { Phase: RoomPhase.OnAir, Mixer.Node: "default/mixer-b" }, "it goes on elsewhere");
    }

    [Fact]
    public async Task Template_Changed_NodeIsEmptiedAndThenMadeAnew()
    {
        await using var test = await StartAsync();

        await ChangeAsync(test, "mixer-a");
        await test.NodeAsync("mixer-a", node => node.Status?.Drain?.Reason == "TemplateChanged", "it is being emptied");
        (await test.PodAsync("mixer-a"))!.Spec.Containers[0].Image.ShouldBe("mixer:1");
        test.Media.Mixers["mixer-b"].Pace = 100;

        await TestOperator.UntilAsync(async () => (await test.PodAsync("mixer-a"))?.Spec.Containers[0].Image == "mixer:2", "the Pod is made anew");
        await test.RunPodAsync("mixer-a");
        (await test.RoomAsync("demo", room => room.Status?.Mixer?.Epoch == 1, "the room has moved")).Status!.Mixer!.Node.ShouldBe("default/mixer-b");
    }

    [Fact]
    public async Task Templates_AllChanged_OneNodeAfterTheOther()
    {
        await using var test = await TestOperator.StartAsync(mixers: 0);
        await test.AddPodMixerAsync("mixer-a", "machine-1");
        await test.AddPodMixerAsync("mixer-b", "machine-2");
        string[] names = ["mixer-a", "mixer-b"];

        foreach (var name in names)
        {
            await ChangeAsync(test, name);
        }

        await TestOperator.UntilAsync(async () => await CountAsync(test, names, "mixer:2") == 1, "the first is made anew");
        var first = (await test.PodAsync("mixer-a"))?.Spec.Containers[0].Image == "mixer:2" ? "mixer-a" : "mixer-b";
        (await test.NodeAsync(names.Single(name => name != first), node => node.Status?.Phase == NodePhase.Ready, "the other is in service")).ShouldNotBeNull();
        await test.RunPodAsync(first);

        await TestOperator.UntilAsync(async () => await CountAsync(test, names, "mixer:2") == 2, "the second follows");
    }

    /// <summary>One that stays drained must not keep the turn, and all others waiting.</summary>
    [Fact]
    public async Task Templates_AllChangedAndOneNodeDrained_ItIsMadeAnewToo()
    {
        await using var test = await TestOperator.StartAsync(mixers: 0);
        await test.AddPodMixerAsync("mixer-a", "machine-1");
        await test.AddPodMixerAsync("mixer-b", "machine-2");
        await test.DrainAsync("mixer-a");
        await test.NodeAsync("mixer-a", node => node.Status?.Phase == NodePhase.Drained, "it is empty");

        foreach (var name in new[] { "mixer-a", "mixer-b" })
        {
            await ChangeAsync(test, name);
            await TestOperator.UntilAsync(async () => await CountAsync(test, [name], "mixer:2") == 1, $"{name} is made anew");
            await test.StartPodAsync(name);
        }

        (await test.NodeAsync("mixer-a", node => node.Status?.Phase == NodePhase.Drained, "it is still drained")).Status!.Drain!.Reason.ShouldBe("Asked");
    }

    /// <summary>Operator and nodes are upgraded together, with an image that does not run: it must take one node only.</summary>
    [Fact]
    public async Task Template_ThatDoesNotRun_StopsAtOneNodeThoughTheOperatorStartsAnew()
    {
        await using var test = await TestOperator.StartAsync(mixers: 0);
        await test.AddPodMixerAsync("mixer-a", "machine-1");
        await test.AddPodMixerAsync("mixer-b", "machine-2");
        await ChangeAsync(test, "mixer-a");
        await TestOperator.UntilAsync(async () => await CountAsync(test, ["mixer-a"], "mixer:2") == 1, "the first is made anew");
        test.Media.Mixers["mixer-a"].Kill();
        await test.StartPodAsync("mixer-a");

        await test.StopHostAsync();
        await test.StartHostAsync();
        await ChangeAsync(test, "mixer-b");

        var other = await test.NodeAsync("mixer-b", node => node.Status?.ObservedGeneration == 2 && node.Status.Phase != NodePhase.NotReady, "it was looked at");
        other.Status!.Phase.ShouldBe(NodePhase.Ready);
        (await CountAsync(test, ["mixer-b"], "mixer:1")).ShouldBe(1);

        test.Media.Mixers["mixer-a"].Restart();
        await TestOperator.UntilAsync(async () => await CountAsync(test, ["mixer-b"], "mixer:2") == 1, "it follows once the first is in service");
    }

    private static Task<MediaNode> ChangeAsync(TestOperator test, string name) =>
        test.PatchNodeAsync(name, new { template = new { spec = new { containers = new[] { new { name = "mixer", image = "mixer:2" } } } } });

    private static async Task<int> CountAsync(TestOperator test, string[] names, string image)
    {
        var pods = await Task.WhenAll(names.Select(test.PodAsync));
        return pods.Count(pod => pod?.Spec.Containers[0].Image == image);
    }

    /// <summary>A room on a mixer with a Pod, and another mixer.</summary>
    private static async Task<TestOperator> StartAsync(IReadOnlyDictionary<string, string?>? settings = null)
    {
        var test = await TestOperator.StartAsync(mixers: 0, settings: settings);
        await test.Cluster.CreateAsync(new V1Node { Metadata = new() { Name = "machine-1" } }, TestOperator.Token);
        await test.AddPodMixerAsync("mixer-a", "machine-1");
        await test.ApplyAsync("demo");
        await test.OnAirAsync("demo");
        await test.AddPodMixerAsync("mixer-b", "machine-2");
        return test;
    }

    private static Task<V1Node> PatchMachineAsync(TestOperator test, object spec) =>
        test.Cluster.PatchAsync<V1Node>(new(null, "machine-1"), new(new { spec }, PatchType.Merge), null, TestOperator.Token);

    private static object Tainted(string key, string effect) => new { taints = new[] { new { key, effect } } };

    private static Task UntilLabelledAsync(TestOperator test, bool labelled) => TestOperator.UntilAsync(
        async () => (await test.PodAsync("mixer-a"))?.Metadata.Labels?.ContainsKey(Occupied) == labelled, labelled ? "its Pod is protected" : "its Pod may be evicted");
}
