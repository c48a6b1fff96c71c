using FsCheck;
using FsCheck.Fluent;
using LiveOps.Kubernetes.Api;
using LiveOps.Operator.Pools;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Pools;

namespace LiveOps.Operator.Tests.Pools;

public sealed class PoolRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly MediaPoolSpec Spec = new()
    {
        Role = NodeRole.Mixer,
        Min = 1,
        Max = 4,
        BufferRooms = 5,
        CooldownSeconds = 60,
        Capacity = new() { Rooms = 10 },
        Template = new() { Spec = new() { Containers = [] } },
    };

    [Fact]
    public void Decide_FewerThanMin_Adds() => Decide([]).ShouldSatisfyAllConditions(
        one => one.Action.ShouldBe(PoolAction.Add), one => one.Count.ShouldBe(1), one => one.Reason.ShouldBe("0 of at least 1 nodes are in service"));

    [Fact]
    public void Decide_BufferIsUsed_AddsAsManyAsAreLacking() =>
        Decide([Node(0, rooms: 8)], waiting: 12).ShouldSatisfyAllConditions(one => one.Action.ShouldBe(PoolAction.Add), one => one.Count.ShouldBe(2));

    [Fact]
    public void Decide_AtMax_AddsNone() => Decide([.. Enumerable.Range(0, 4).Select(number => Node(number, rooms: 10))]).Action.ShouldBe(PoolAction.Nothing);

    [Fact]
    public void Decide_NodesBeingStarted_CountAlready() => Decide([Node(0, rooms: 10), Node(1, rooms: 0)]).Action.ShouldBe(PoolAction.Nothing);

    [Fact]
    public void Decide_SpareNode_RetiresItAfterTheCooldown()
    {
        PoolNode[] nodes = [Node(0, rooms: 3), Node(1, rooms: 0)];

        var first = Decide(nodes);
        first.ShouldSatisfyAllConditions(one => one.Action.ShouldBe(PoolAction.Nothing), one => one.SurplusSince.ShouldBe(Now));
        Decide(nodes, since: first.SurplusSince, after: 59).Action.ShouldBe(PoolAction.Nothing);
        Decide(nodes, since: first.SurplusSince, after: 60).ShouldSatisfyAllConditions(
            one => one.Action.ShouldBe(PoolAction.Retire), one => one.Node.ShouldBe(nodes[1].Key), one => one.SurplusSince.ShouldBeNull());
    }

    [Fact]
    public void Decide_NodesAreHalfEmpty_RemovesNone() => Decide([Node(0, rooms: 1), Node(1, rooms: 1)], since: Now, after: 1000).Action.ShouldBe(PoolAction.Nothing);

    [Fact]
    public void Decide_RetiredNode_GoesIfEmpty_AndStaysIfARoomCame()
    {
        Decide([Node(0, rooms: 3), Node(1, rooms: 0) with { IsRetiring = true }]).Action.ShouldBe(PoolAction.Remove);
        Decide([Node(0, rooms: 3), Node(1, rooms: 1) with { IsRetiring = true }]).Action.ShouldBe(PoolAction.Restore);
    }

    [Fact]
    public void Decide_RetiredNodeIsNeeded_TakesItBackInsteadOfAdding() =>
        Decide([Node(0, rooms: 9), Node(1, rooms: 0) with { IsRetiring = true }]).Action.ShouldBe(PoolAction.Restore);

    [Fact]
    public void Decide_SpecChanged_UpdatesEmptyNodesOneAtATime()
    {
        Decide([Node(0, rooms: 3) with { IsOutdated = true }, Node(1, rooms: 0) with { IsOutdated = true }]).ShouldSatisfyAllConditions(
            one => one.Action.ShouldBe(PoolAction.Update), one => one.Node!.Value.Name.ShouldBe("pool-1"));
        Decide([Node(0, rooms: 0) with { IsReady = false }, Node(1, rooms: 0) with { IsOutdated = true }]).Action.ShouldBe(PoolAction.Nothing);
    }

    /// <summary>Whatever comes and goes: within its bounds, never on a node with rooms, and never down again within the cool-down.</summary>
    [Fact]
    public void Decide_AnySequenceOfLoads_KeepsItsPromises() => Prop.ForAll(
        Gen.Choose(0, 60).ArrayOf().ToArbitrary(), loads => new PoolSimulation(Spec).Run(loads).ShouldBeNull()).QuickCheckThrowOnFailure();

    private static PoolNode Node(int number, int rooms) => new() { Key = new ObjectKey("default", $"pool-{number}"), Rooms = rooms, Free = 10 - rooms, IsReady = true };

    private static PoolDecision Decide(PoolNode[] nodes, int waiting = 0, DateTimeOffset? since = null, int after = 0) =>
        PoolRules.Decide(new(Spec, waiting, since), nodes, Now.AddSeconds(after));
}
