using LiveOps.Operator.Rooms.Placement;
using LiveOps.Resources.Nodes;

namespace LiveOps.Operator.Tests.Rooms.Placement;

public sealed class SchedulerTests
{
    private static readonly PlacementRequest Request = new() { Role = NodeRole.Bridge, Namespace = "default", Anchors = 3 };

    [Fact]
    public void Decide_SeveralFit_TakesLeastAllocated() =>
        Scheduler.Decide(Request, [Bridge("a", rooms: 2), Bridge("b", rooms: 1), Bridge("c", rooms: 3)]).Node!.Value.Name.ShouldBe("b");

    [Fact]
    public void Decide_EqualNodesInAnyOrder_TakesFirstByName()
    {
        Scheduler.Decide(Request, [Bridge("b"), Bridge("a")]).Node!.Value.Name.ShouldBe("a");
        Scheduler.Decide(Request, [Bridge("a"), Bridge("b")]).Node!.Value.Name.ShouldBe("a");
    }

    [Fact]
    public void Decide_NoneFits_NamesEachNodeAndItsReason()
    {
        var decision = Scheduler.Decide(
            Request,
            [
                Bridge("a", rooms: 50),
                Bridge("b") with { Unschedulable = true },
                Bridge("c") with { NotReadyReason = "connection refused" },
                Bridge("d") with { Draining = true },
                Bridge("e") with { Load = new(1, 149) },
                Bridge("f") with { Key = new("other", "f"), Unschedulable = true },
                Bridge("g") with { Role = NodeRole.Mixer },
            ]);

        decision.Node.ShouldBeNull();
        decision.Explanation.ShouldBe(
            "no bridge fits: a is full (50 of 50 rooms), b is unschedulable, c is not ready (connection refused), d is draining, " +
            "e has too few anchors left (149 of 150 taken, 3 asked for), other/f is unschedulable");
    }

    [Fact]
    public void Decide_ManyNodesObject_TellsTheFirstAndCountsTheRest() =>
        Scheduler.Decide(Request, Enumerable.Range(0, 20).Select(i => Bridge($"n{i:00}") with { Unschedulable = true }))
            .Explanation.ShouldEndWith("n07 is unschedulable, and 12 more");

    [Fact]
    public void Decide_NoNodeAtAll_SaysSo() =>
        Scheduler.Decide(Request, []).Explanation.ShouldBe("no bridge fits: there is no MediaNode with role Bridge");

    [Fact]
    public void Decide_SelectorGiven_TakesOnlyNodesThatCarryIt()
    {
        var request = Request with { NodeSelector = new Dictionary<string, string>(StringComparer.Ordinal) { ["site"] = "studio" } };
        var studio = Bridge("b", rooms: 9) with { Labels = new Dictionary<string, string>(StringComparer.Ordinal) { ["site"] = "studio" } };

        Scheduler.Decide(request, [Bridge("a"), studio]).Node!.Value.Name.ShouldBe("b");
        Scheduler.Decide(request, [Bridge("a")]).Explanation.ShouldBe("no bridge fits: a lacks the label site=studio");
    }

    [Fact]
    public void Decide_Mixer_CountsNoAnchors() =>
        Scheduler.Decide(Request with { Role = NodeRole.Mixer, Anchors = 0 }, [Bridge("m") with { Role = NodeRole.Mixer, Capacity = new() { Anchors = 0 } }])
            .Node!.Value.Name.ShouldBe("m");

    private static NodeCandidate Bridge(string name, int rooms = 0) => new()
    {
        Key = new("default", name),
        Role = NodeRole.Bridge,
        Capacity = new() { Rooms = 50, Anchors = 150 },
        Load = new(rooms, 0),
    };
}
