using LiveOps.Kubernetes.Api;
using LiveOps.Operator.Rooms.Moving;
using LiveOps.Operator.Tests.Doubles;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Tests.OnAir;

/// <summary>Somebody asks a room to move.</summary>
public sealed class MoveOrderTests
{
    [Fact]
    public async Task Order_AnotherBridge_MovesTheRoomAndIsRemoved()
    {
        await using var test = await TestOperator.StartAsync(bridges: 2);
        await test.ApplyAsync("demo");
        var before = await test.OnAirAsync("demo");
        var other = before.Status!.Bridge!.Node == "default/bridge-a" ? "bridge-b" : "bridge-a";

        await OrderAsync(test, $"bridge={other}");

        var after = await test.RoomAsync("demo", room => room.Status?.Bridge?.Node == $"default/{other}" && MoveOrder.Text(room) is null, "it has moved");
        after.Status!.ShouldSatisfyAllConditions(status => status.Phase.ShouldBe(RoomPhase.OnAir), status => status.Session.ShouldBe(before.Status.Session));
        await TestOperator.UntilAsync(() => test.Media.Bridges[before.Status.Bridge.Node!["default/".Length..]].Rooms.Count == 0, "nothing is left behind");
    }

    [Theory]
    [InlineData("bridge=nowhere")]
    [InlineData("bridge=mixer-a")]
    [InlineData("mixer=other/mixer-a")]
    [InlineData("bridge=bridge-b")]
    [InlineData("somewhere else")]
    [InlineData("bridge=")]
    public async Task Order_CannotBeFollowed_IsRefusedAndTheRoomStays(string order)
    {
        await using var test = await TestOperator.StartAsync();
        await test.AddNodeAsync(NodeRole.Bridge, "bridge-b", unschedulable: true);
        await test.ApplyAsync("demo");
        await test.OnAirAsync("demo");

        await OrderAsync(test, order);

        var after = await test.RoomAsync("demo", room => MoveOrder.Text(room) is null, "the order is removed");
        (after.Status!.Phase, after.Status.Bridge!.Node).ShouldBe((RoomPhase.OnAir, "default/bridge-a"));
        await TestOperator.UntilAsync(
            async () => (await test.Cluster.ListAsync<Corev1Event>(null, TestOperator.Token)).Items.Any(one => one.Reason == "MoveRefused"), "an Event tells why");
    }

    private static Task<LiveRoom> OrderAsync(TestOperator test, string order) => test.Client.PatchAsync<LiveRoom>(
        new(test.Namespace, "demo"),
        new(new { metadata = new { annotations = new Dictionary<string, string>(StringComparer.Ordinal) { [MoveOrder.Annotation] = order } } }, PatchType.Merge),
        cancellationToken: TestOperator.Token);
}
