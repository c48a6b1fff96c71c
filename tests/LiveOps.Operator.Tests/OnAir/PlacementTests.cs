using LiveOps.Kubernetes.Api;
using LiveOps.Operator.Tests.Doubles;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Tests.OnAir;

/// <summary>Where rooms go, and what is said of those that cannot go anywhere.</summary>
public sealed class PlacementTests
{
    [Fact]
    public async Task NoNodeFits_SaysWhyAndGoesOnAirOnceOneDoes()
    {
        await using var test = await TestOperator.StartAsync(bridges: 0);
        await test.AddNodeAsync(NodeRole.Bridge, "bridge-x", unschedulable: true);
        await test.ApplyAsync("demo");

        var room = await test.RoomAsync("demo", one => Condition(one, "Scheduled")?.Message.Contains("unschedulable", StringComparison.Ordinal) == true, "it says why");
        room.Status!.Phase.ShouldBe(RoomPhase.Scheduling);
        Condition(room, "Scheduled")!.Message.ShouldBe("no bridge fits: bridge-x is unschedulable");

        await test.Cluster.PatchAsync<MediaNode>(new("default", "bridge-x"), new(new { spec = new { unschedulable = false } }, PatchType.Merge), null, TestOperator.Token);
        await test.OnAirAsync("demo");
    }

    [Fact]
    public async Task PinSecretMissing_SaysSoAndGoesOnAirOnceItIsThere()
    {
        await using var test = await TestOperator.StartAsync();
        await test.ApplyAsync("demo", new() { PinSecretRef = new("pins", "demo") });

        var room = await test.RoomAsync("demo", one => one.Status?.Phase == RoomPhase.Failed, "it fails");
        Condition(room, "Stalled")!.Reason.ShouldBe("PinSecretMissing");
        test.Media.Bridges["bridge-a"].Rooms.ShouldBeEmpty();

        await test.Cluster.CreateAsync(
            new V1Secret { Metadata = new() { Namespace = "default", Name = "pins" }, Data = new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["demo"] = "1234"u8.ToArray() } },
            TestOperator.Token);
        await test.OnAirAsync("demo");
    }

    [Fact]
    public async Task FiftyRooms_AtOnce_FillNodesEvenlyAndNotBeyondTheirCapacity()
    {
        await using var test = await TestOperator.StartAsync(bridges: 0, mixers: 1);
        foreach (var name in new[] { "bridge-x", "bridge-y" })
        {
            await test.AddNodeAsync(NodeRole.Bridge, name, new() { Rooms = 25, Anchors = 150 });
        }

        for (var i = 0; i < 50; i++)
        {
            await test.ApplyAsync($"room-{i}");
        }

        for (var i = 0; i < 50; i++)
        {
            await test.OnAirAsync($"room-{i}");
        }

        test.Media.Bridges["bridge-x"].Rooms.Count.ShouldBe(25);
        test.Media.Bridges["bridge-y"].Rooms.Count.ShouldBe(25);
        var node = await test.Cluster.GetAsync<MediaNode>(new("default", "bridge-x"), TestOperator.Token);
        await TestOperator.UntilAsync(
            async () => (await test.Cluster.GetAsync<MediaNode>(new("default", "bridge-x"), TestOperator.Token))!.Status?.Allocated?.Rooms == 25,
            "what is allocated is told");
        node!.Status!.Phase.ShouldBe(NodePhase.Ready);
    }

    private static V1Condition? Condition(LiveRoom room, string type) => room.Status?.Conditions?.FirstOrDefault(one => one.Type == type);
}
