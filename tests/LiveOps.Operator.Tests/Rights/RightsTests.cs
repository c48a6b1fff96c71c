using LiveOps.Kubernetes.Api;
using LiveOps.Operator.Tests.Doubles;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Pools;

namespace LiveOps.Operator.Tests.Rights;

/// <summary>All tests of the operator run with the rights that the chart gives it, and notice one that is missing. This one notices one too many.</summary>
public sealed class RightsTests
{
    /// <summary>Asked for by an admission plugin when the operator makes a Pod, not by the operator.</summary>
    private static readonly string[] UsedOnItsBehalf = ["update medianodes/finalizers.liveops.dev"];

    [Fact]
    public async Task Rights_OfTheChart_AreAllMadeUseOf()
    {
        await using var test = await TestOperator.StartAsync();
        await PutRoomOnAirAsync(test);
        await ReplaceAPodAsync(test);
        await FindAForeignPodAsync(test);
        await OccupyAPodAsync(test);
        await GrowAndShrinkAPoolAsync(test);

        await TestOperator.UntilAsync(() => test.Rights.Unused.Count <= UsedOnItsBehalf.Length, "all rights are made use of");

        test.Rights.Unused.ShouldBe(UsedOnItsBehalf);
    }

    /// <summary>The finalizer's first write meets a conflict, so that the room is read again.</summary>
    private static async Task PutRoomOnAirAsync(TestOperator test)
    {
        var conflicts = 1;
        test.Cluster.PatchConflicts = key => key.Name == "demo" && conflicts-- > 0;
        await test.ApplyAsync("demo");
        await test.OnAirAsync("demo");
    }

    /// <summary>A Pod is made, removed and made again: the same Event twice, which the second time only counts.</summary>
    private static async Task ReplaceAPodAsync(TestOperator test)
    {
        await test.Cluster.CreateAsync(Node("pods", "image:1"), TestOperator.Token);
        await PodAsync(test, "pods", "image:1");
        await test.Cluster.PatchAsync<MediaNode>(
            new("default", "pods"), new(new { spec = Node("pods", "image:2").Spec }, PatchType.Merge), cancellationToken: TestOperator.Token);
        await PodAsync(test, "pods", "image:2");
    }

    private static async Task FindAForeignPodAsync(TestOperator test)
    {
        await test.Cluster.CreateAsync(
            new V1Pod { Metadata = new() { Namespace = "default", Name = "taken" }, Spec = Node("taken", "other").Spec.Template!.Spec }, TestOperator.Token);
        await test.Cluster.CreateAsync(Node("taken", "image:1"), TestOperator.Token);
    }

    /// <summary>A room comes onto a Pod, which is marked.</summary>
    private static async Task OccupyAPodAsync(TestOperator test)
    {
        await test.AddPodMixerAsync("occupied", "machine");
        await test.PatchNodeAsync("mixer-a", new { unschedulable = true });
        await test.ApplyAsync("second");
        await test.RoomAsync("second", room => room.Status?.Mixer?.Node == "default/occupied", "it is on the Pod");
    }

    /// <summary>A pool that keeps two nodes and then is to keep none: made, marked, removed.</summary>
    private static async Task GrowAndShrinkAPoolAsync(TestOperator test)
    {
        var spec = new MediaPoolSpec { Role = NodeRole.Mixer, Min = 2, BufferRooms = 0, CooldownSeconds = 0, Template = Node("", "image:1").Spec.Template! };
        await test.Cluster.CreateAsync(new MediaPool { Metadata = new() { Namespace = "default", Name = "pool" }, Spec = spec }, TestOperator.Token);
        await PodAsync(test, "pool-1", "image:1");
        await test.Cluster.PatchAsync<MediaPool>(new("default", "pool"), new(new { spec = new { min = 0 } }, PatchType.Merge), cancellationToken: TestOperator.Token);
    }

    private static Task PodAsync(TestOperator test, string name, string image) => TestOperator.UntilAsync(
        async () => (await test.Cluster.GetAsync<V1Pod>(new("default", name), TestOperator.Token))?.Spec?.Containers[0].Image == image, $"a Pod of {image} is there");

    private static MediaNode Node(string name, string image) => new()
    {
        Metadata = new() { Namespace = "default", Name = name },
        Spec = new() { Role = NodeRole.Mixer, Template = new() { Spec = new() { Containers = [new() { Name = "mixer", Image = image }] } } },
    };
}
