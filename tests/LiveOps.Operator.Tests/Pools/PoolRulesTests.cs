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
    public void Decide_SpecChanged_UpdatesOneNodeAtATimeAndEmptyOnesFirst()
    {
        var (occupied, empty) = (Node(0, rooms: 3) with { IsOutdated = true }, Node(1, rooms: 0) with { IsOutdated = true });
        Updated(occupied, empty).ShouldBe("pool-1");
        Updated(occupied, Node(1, rooms: 0)).ShouldBe("pool-0");
        Updated(occupied, Node(1, rooms: 0) with { IsMade = false }).ShouldBeNull("another is about to be made anew");
        Updated(Node(0, rooms: 0) with { IsReady = false }, empty).ShouldBeNull("another is not back yet");
        Updated(occupied, empty with { IsRetiring = true, Rooms = 1 }).ShouldBeNull("that one goes back into service first");
    }

    /// <summary>The template that did not run has been mended.</summary>
    [Fact]
    public void Decide_SpecChangedAgain_UpdatesTheNodeThatIsNotReadyBeforeAllOthers()
    {
        var broken = Node(1, rooms: 0) with { IsReady = false, IsMade = false, IsOutdated = true };
        Updated(Node(0, rooms: 0) with { IsOutdated = true }, broken).ShouldBe("pool-1");
    }

    [Fact]
    public void Renewal_OfANodeThatPeopleTookOutOfService_LeavesItSo()
    {
        var pool = new MediaPool { Metadata = new() { Namespace = "default", Name = "pool", Uid = "1" }, Spec = Spec };
        var node = PoolRenderer.Node(pool, "pool-0");
        var drained = node with { Spec = node.Spec with { Unschedulable = true, Drain = new() { DeadlineSeconds = 7 } } };

        var spec = PoolRenderer.Renewal(pool, drained)[1]!["value"]!;

        spec["unschedulable"]!.GetValue<bool>().ShouldBeTrue();
        spec["drain"]!["deadlineSeconds"]!.GetValue<int>().ShouldBe(7);
    }

    /// <summary>Whatever comes and goes: within its bounds, never on a node with rooms, and never down again within the cool-down.</summary>
    [Fact]
    public void Decide_AnySequenceOfLoads_KeepsItsPromises() => Prop.ForAll(
        Gen.Choose(0, 60).ArrayOf().ToArbitrary(), loads => new PoolSimulation(Spec).Run(loads).ShouldBeNull()).QuickCheckThrowOnFailure();

    private static PoolNode Node(int number, int rooms) =>
        new() { Key = new ObjectKey("default", $"pool-{number}"), Rooms = rooms, Free = 10 - rooms, IsReady = true, IsMade = true };

    /// <returns>The node that is updated, or null.</returns>
    private static string? Updated(params PoolNode[] nodes) => Decide(nodes) is { Action: PoolAction.Update } one ? one.Node!.Value.Name : null;

    private static PoolDecision Decide(PoolNode[] nodes, int waiting = 0, DateTimeOffset? since = null, int after = 0) =>
        PoolRules.Decide(new(Spec, waiting, since), nodes, Now.AddSeconds(after));
}
