using LiveOps.Kubernetes.Api;
using LiveOps.Operator.Tests.Doubles;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Tests.OnAir;

/// <summary>A node is emptied, room by room.</summary>
public sealed class DrainTests
{
    [Fact]
    public async Task Bridge_WithRooms_IsEmptiedAndTheMixesAreNeverTouched()
    {
        await using var test = await TestOperator.StartAsync();
        var names = await OnAirAsync(test, 10);
        await test.AddNodeAsync(NodeRole.Bridge, "bridge-b");

        await test.DrainAsync("bridge-a");
        var node = await test.NodeAsync("bridge-a", one => one.Status?.Phase == NodePhase.Drained, "it is empty");

        foreach (var name in names)
        {
            var room = await test.RoomAsync(name, one => one.Status?.Bridge?.Node == "default/bridge-b", "it has moved");
            room.Status!.Phase.ShouldBe(RoomPhase.OnAir);
            room.Status.Mixer!.Epoch.ShouldBe(0);
        }

        test.Media.Bridges["bridge-a"].Rooms.ShouldBeEmpty();
        test.Media.Bridges["bridge-b"].Forwarders.Count.ShouldBe(10);
        test.Media.Mixers["mixer-a"].Puts.Count.ShouldBe(10);
        node.Status!.Drain.ShouldNotBeNull().ShouldSatisfyAllConditions(
            drain => drain.Reason.ShouldBe("Asked"), drain => drain.Rooms.ShouldBe(10), drain => drain.Moved.ShouldBe(10));
        node.Status.Allocated!.Rooms.ShouldBe(0);
    }

    [Fact]
    public async Task Mixer_WithRooms_NextMixIsCompleteBeforeTheLastOneGoes()
    {
        await using var test = await TestOperator.StartAsync();
        var names = await OnAirAsync(test, 3);
        await test.AddNodeAsync(NodeRole.Mixer, "mixer-b");
        var (before, after) = (test.Media.Mixers["mixer-a"], test.Media.Mixers["mixer-b"]);

        await test.DrainAsync("mixer-a");
        await TestOperator.UntilAsync(() => test.Media.Bridges["bridge-a"].Forwarders.Count == 6, "both mixers get the audio");
        after.Puts.ShouldAllBe(put => put.Request.Timeline.Epoch == 1 && put.Request.Timeline.ResumeFrom == null);
        (await test.GetAsync(names[0]))!.Status!.Mixer!.Node.ShouldBe("default/mixer-a");
        before.Deletes.ShouldBeEmpty();
        after.Pace = 100;
        await test.NodeAsync("mixer-a", one => one.Status?.Phase == NodePhase.Drained, "it is empty");

        foreach (var name in names)
        {
            var room = await test.RoomAsync(name, one => one.Status?.Mixer is { Node: "default/mixer-b", Epoch: 1 }, "it has moved");
            room.Status!.Phase.ShouldBe(RoomPhase.OnAir);
        }

        before.Deletes.Count.ShouldBe(3);
        before.Deletes.ShouldAllBe(delete => delete.Moved);
        await TestOperator.UntilAsync(() => test.Media.Bridges["bridge-a"].Forwarders.Count == 3, "only the new mixer gets the audio");
        after.Puts.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Cancel_MixerHalfWay_RollsBackAndReturnsToService()
    {
        await using var test = await TestOperator.StartAsync();
        var names = await OnAirAsync(test, 2);
        await test.AddNodeAsync(NodeRole.Mixer, "mixer-b");
        await test.DrainAsync("mixer-a");
        await TestOperator.UntilAsync(() => test.Media.Mixers["mixer-b"].Mixes.Count == 2, "the next mixes are there");

        await test.CancelDrainAsync("mixer-a");

        await TestOperator.UntilAsync(() => test.Media.Mixers["mixer-b"].Mixes.Count == 0, "they are gone again");
        await TestOperator.UntilAsync(() => test.Media.Bridges["bridge-a"].Forwarders.Count == 2, "so are their forwarders");
        var node = await test.NodeAsync("mixer-a", one => one.Status?.Phase == NodePhase.Ready, "it is in service");
        node.Status!.Drain.ShouldBeNull();
        foreach (var name in names)
        {
            (await test.GetAsync(name))!.Status!.Mixer.ShouldNotBeNull().ShouldSatisfyAllConditions(
                mixer => mixer.Node.ShouldBe("default/mixer-a"), mixer => mixer.Epoch.ShouldBe(0));
        }

        (await test.NodeAsync("mixer-b", one => one.Status?.Allocated?.Rooms == 0, "nothing is reserved")).ShouldNotBeNull();
    }

    [Fact]
    public async Task NothingFits_SaysWhatToDo_AndMovesAsSoonAsSomethingDoes()
    {
        await using var test = await TestOperator.StartAsync();
        var names = await OnAirAsync(test, 3);

        await test.DrainAsync("bridge-a");
        var node = await test.NodeAsync("bridge-a", one => Draining(one)?.Reason == "NothingFits", "it says so");
        Draining(node)!.Message.ShouldStartWith("moved 0 of 3 rooms; no bridge fits: bridge-a is draining; add a node or raise the capacity of one");
        (await test.GetAsync(names[0]))!.Status!.Phase.ShouldBe(RoomPhase.OnAir);
        await test.AddNodeAsync(NodeRole.Bridge, "bridge-b");

        await test.NodeAsync("bridge-a", one => one.Status?.Phase == NodePhase.Drained, "it is empty");
    }

    [Fact]
    public async Task Deadline_NothingFits_RoomsAreTakenOffAndComeBackWhenSomethingDoes()
    {
        await using var test = await TestOperator.StartAsync();
        var names = await OnAirAsync(test, 2);

        await test.DrainAsync("bridge-a", deadlineSeconds: 1);
        await test.NodeAsync("bridge-a", one => one.Status?.Phase == NodePhase.Drained, "it is empty");
        await test.RoomAsync(names[0], one => one.Status?.Phase == RoomPhase.Recovering, "it is off its bridge");
        await TestOperator.UntilAsync(
            async () => (await test.Cluster.ListAsync<Corev1Event>(null, TestOperator.Token)).Items.Any(one =>
                one.InvolvedObject.Name == names[0] && one.Message?.Contains("it was taken off default/bridge-a, which had to be empty by now") == true),
            "an Event says so");
        await TestOperator.UntilAsync(() => test.Media.Bridges["bridge-a"].Rooms.Count == 0, "nothing is left there");
        await test.AddNodeAsync(NodeRole.Bridge, "bridge-b");

        (await test.OnAirAsync(names[0])).Status!.Bridge!.Node.ShouldBe("default/bridge-b");
        (await test.OnAirAsync(names[1])).Status!.Mixer!.Epoch.ShouldBe(0);
    }

    [Fact]
    public async Task Deadline_MixNotComplete_MovesAllTheSame()
    {
        await using var test = await TestOperator.StartAsync();
        await OnAirAsync(test, 2);
        await test.AddNodeAsync(NodeRole.Mixer, "mixer-b");

        await test.DrainAsync("mixer-a", deadlineSeconds: 2);

        await test.NodeAsync("mixer-a", one => one.Status?.Phase == NodePhase.Drained, "it is empty");
        test.Media.Mixers["mixer-b"].Mixes.ShouldAllBe(mix => mix.Epoch == 1);
    }

    [Fact]
    public async Task MixerDies_HalfWay_RoomGoesOnWithTheMixThatWasPrepared()
    {
        await using var test = await TestOperator.StartAsync();
        await OnAirAsync(test, 1);
        await test.AddNodeAsync(NodeRole.Mixer, "mixer-b");
        await test.DrainAsync("mixer-a");
        await TestOperator.UntilAsync(() => test.Media.Mixers["mixer-b"].Mixes.Count == 1, "the next mix is there");

        test.Media.Mixers["mixer-a"].Kill();

        await test.RoomAsync("room-0", one => one.Status is { Phase: RoomPhase.OnAir, Mixer: { Node: "default/mixer-b", Epoch: 1 } }, "it has moved");
        test.Media.Mixers["mixer-b"].Puts.Count.ShouldBe(1);
    }

    [Fact]
    public async Task TargetDies_HalfWay_AnotherIsTaken()
    {
        await using var test = await TestOperator.StartAsync();
        await OnAirAsync(test, 1);
        await test.AddNodeAsync(NodeRole.Mixer, "mixer-b");
        await test.DrainAsync("mixer-a");
        await TestOperator.UntilAsync(() => test.Media.Mixers["mixer-b"].Mixes.Count == 1, "the next mix is there");

        test.Media.Mixers["mixer-b"].Kill();
        await test.AddNodeAsync(NodeRole.Mixer, "mixer-c");
        await TestOperator.UntilAsync(() => test.Media.Mixers["mixer-c"].Mixes.Count == 1, "it is prepared elsewhere");
        test.Media.Mixers["mixer-c"].Pace = 100;

        await test.NodeAsync("mixer-a", one => one.Status?.Phase == NodePhase.Drained, "it is empty");
    }

    [Fact]
    public async Task RoomDeleted_HalfWay_LeavesNothingOnEitherNode()
    {
        await using var test = await TestOperator.StartAsync();
        await OnAirAsync(test, 1);
        await test.AddNodeAsync(NodeRole.Mixer, "mixer-b");
        await test.DrainAsync("mixer-a");
        await TestOperator.UntilAsync(() => test.Media.Mixers["mixer-b"].Mixes.Count == 1, "the next mix is there");

        await test.DeleteAsync("room-0");

        await TestOperator.UntilAsync(async () => await test.GetAsync("room-0") is null, "it is gone");
        test.Media.Mixers["mixer-a"].Mixes.ShouldBeEmpty();
        test.Media.Mixers["mixer-b"].Mixes.ShouldBeEmpty();
        await test.NodeAsync("mixer-a", one => one.Status?.Phase == NodePhase.Drained, "it is empty");
    }

    [Fact]
    public async Task Restart_OfTheOperatorHalfWay_ArrivesAllTheSame()
    {
        await using var test = await TestOperator.StartAsync();
        await OnAirAsync(test, 2);
        await test.AddNodeAsync(NodeRole.Mixer, "mixer-b");
        await test.DrainAsync("mixer-a");
        await TestOperator.UntilAsync(() => test.Media.Mixers["mixer-b"].Mixes.Count == 2, "the next mixes are there");
        var started = (await test.NodeAsync("mixer-a", one => one.Status?.Drain is not null, "it says so")).Status!.Drain!.StartedAt;

        await test.StopHostAsync();
        await test.StartHostAsync();
        test.Media.Mixers["mixer-b"].Pace = 100;

        var node = await test.NodeAsync("mixer-a", one => one.Status?.Phase == NodePhase.Drained, "it is empty");
        node.Status!.Drain!.StartedAt.ShouldBe(started);
        node.Status.Drain.Rooms.ShouldBe(2);
    }

    private static V1Condition? Draining(MediaNode node) => node.Status?.Conditions?.FirstOrDefault(one => one.Type == "Draining");

    private static async Task<string[]> OnAirAsync(TestOperator test, int count)
    {
        string[] names = [.. Enumerable.Range(0, count).Select(i => $"room-{i}")];
        foreach (var name in names)
        {
            await test.ApplyAsync(name);
            await test.OnAirAsync(name);
        }

        return names;
    }
}
