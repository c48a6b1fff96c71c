using LiveOps.Kubernetes.Api;
using LiveOps.Operator.Nodes.Bridges;
using LiveOps.Operator.Nodes.Mixers;
using LiveOps.Operator.Tests.Doubles;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Tests.OnAir;

/// <summary>What the controllers do together, against doubles that can be killed and changed by hand.</summary>
public sealed class OnAirTests
{
    [Fact]
    public async Task Apply_NodesReady_RoomIsOnAirInThreeStatusWritesAtMost()
    {
        await using var test = await TestOperator.StartAsync();
        await test.ApplyAsync("demo");

        var room = await test.OnAirAsync("demo");

        test.Media.Bridges["bridge-a"].Forwarders.ShouldHaveSingleItem().Target.ShouldBe(new() { Host = "127.0.0.9", Port = 5004, Ssrc = 1 });
        room.Status!.Bridge!.RoomId.ShouldBe(test.Media.Bridges["bridge-a"].Rooms.Single().Id);
        room.Status.Playback!.HlsPath.ShouldBe("/hls/default/demo/index.m3u8");
        room.Status.OnAirSince.ShouldBe(test.Media.Mixers["mixer-a"].Puts.Single().Request.Timeline.Origin);
        room.Status.Conditions!.ShouldAllBe(one => one.Status == (one.Type == "Reconciling" || one.Type == "Stalled" ? "False" : "True"));
        test.Cluster.StatusWrites["demo"].ShouldBeLessThanOrEqualTo(3);
    }

    [Fact]
    public async Task Idle_RoomOnAir_TakesEverythingDownAndClearsStatus()
    {
        await using var test = await TestOperator.StartAsync();
        await test.ApplyAsync("demo");
        await test.OnAirAsync("demo");

        await test.PatchAsync("demo", new { state = "Idle" });
        var room = await test.RoomAsync("demo", one => one.Status?.Phase == RoomPhase.Idle, "it is idle");

        room.Status!.Session.ShouldBeNull();
        room.Status.Bridge.ShouldBeNull();
        room.Status.Mixer.ShouldBeNull();
        test.Media.Bridges["bridge-a"].Rooms.ShouldBeEmpty();
        test.Media.Mixers["mixer-a"].Mixes.ShouldBeEmpty();
    }

    [Fact]
    public async Task OnAirAgain_AfterIdle_IsAnotherSession()
    {
        await using var test = await TestOperator.StartAsync();
        await test.ApplyAsync("demo");
        var first = (await test.OnAirAsync("demo")).Status!.Session;
        await test.PatchAsync("demo", new { state = "Idle" });
        await test.RoomAsync("demo", one => one.Status?.Phase == RoomPhase.Idle, "it is idle");

        await test.PatchAsync("demo", new { state = "OnAir" });

        (await test.OnAirAsync("demo")).Status!.Session.ShouldNotBe(first, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Delete_RoomOnAir_GoesWithAllThatBelongsToIt()
    {
        await using var test = await TestOperator.StartAsync();
        await test.ApplyAsync("demo");
        await test.OnAirAsync("demo");

        await test.Cluster.DeleteAsync<LiveRoom>(new("default", "demo"), null, TestOperator.Token);

        await TestOperator.UntilAsync(async () => await test.GetAsync("demo") is null, "the room is gone");
        test.Media.Bridges["bridge-a"].Rooms.ShouldBeEmpty();
        test.Media.Mixers["mixer-a"].Mixes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Delete_NodesAway_GoesAndIsTidiedUpWhenTheyReturn()
    {
        await using var test = await TestOperator.StartAsync();
        await test.ApplyAsync("demo");
        var room = await test.OnAirAsync("demo");
        var bridge = test.Media.Bridges["bridge-a"];
        var left = bridge.Rooms.Single();
        bridge.Kill();
        await test.RoomAsync("demo", one => one.Status?.Phase == RoomPhase.Recovering, "the loss is seen");

        await test.Cluster.DeleteAsync<LiveRoom>(new("default", "demo"), null, TestOperator.Token);
        await TestOperator.UntilAsync(async () => await test.GetAsync("demo") is null, "the room is gone");
        bridge.Restart();
        bridge.Put(left);
        bridge.Put(new() { Id = 42, Description = "somebody else's", SamplingRate = 16000 });

        await TestOperator.UntilAsync(() => bridge.Rooms.All(one => one.Id == 42), "what was left behind is gone");
        bridge.Rooms.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task BridgeKilled_ReturnsEmpty_RoomIsMadeAgainAndMixGoesOn()
    {
        await using var test = await TestOperator.StartAsync();
        await test.ApplyAsync("demo");
        var before = await test.OnAirAsync("demo");
        var bridge = test.Media.Bridges["bridge-a"];

        bridge.Kill();
        await test.RoomAsync("demo", one => one.Status?.Phase == RoomPhase.Recovering, "the loss is seen");
        bridge.Restart();
        var after = await test.OnAirAsync("demo");

        bridge.Forwarders.ShouldHaveSingleItem();
        after.Status!.Bridge!.RoomId.ShouldBe(before.Status!.Bridge!.RoomId);
        after.Status.Session.ShouldBe(before.Status.Session);
        test.Media.Mixers["mixer-a"].Puts.Count.ShouldBe(1);
    }

    [Fact]
    public async Task BridgeKilled_AnotherFits_RoomMovesAfterTheGrace()
    {
        await using var test = await TestOperator.StartAsync(bridges: 2);
        await test.ApplyAsync("demo");
        await test.OnAirAsync("demo");

        test.Media.Bridges["bridge-a"].Kill();
        var room = await test.RoomAsync("demo", one => one.Status is { Phase: RoomPhase.OnAir, Bridge.Node: "default/bridge-b" }, "it moved");

        room.Status!.Mixer!.Epoch.ShouldBe(0);
        test.Media.Bridges["bridge-b"].Forwarders.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task MixerKilled_ReturnsEmpty_MixResumesInTheNextEpoch()
    {
        await using var test = await TestOperator.StartAsync();
        await test.ApplyAsync("demo");
        var before = await test.OnAirAsync("demo");
        var mixer = test.Media.Mixers["mixer-a"];

        mixer.Kill();
        await test.RoomAsync("demo", one => one.Status?.Phase == RoomPhase.Recovering, "the loss is seen");
        mixer.Restart();
        var after = await test.RoomAsync("demo", one => one.Status is { Phase: RoomPhase.OnAir, Mixer.Epoch: 1 }, "the mix was begun anew");

        var timeline = mixer.Puts[^1].Request.Timeline;
        timeline.Origin.ShouldBe(before.Status!.OnAirSince!.Value);
        timeline.ResumeFrom.ShouldNotBeNull();
        after.Status!.Session.ShouldBe(before.Status.Session);
        test.Media.Bridges["bridge-a"].Forwarders.ShouldHaveSingleItem().Target.Ssrc.ShouldBe(after.Status.Mixer!.Ssrc!.Value);
    }

    [Fact]
    public async Task MixerKilled_AnotherFits_RoomMovesAndForwarderFollows()
    {
        await using var test = await TestOperator.StartAsync(mixers: 2);
        await test.ApplyAsync("demo");
        await test.OnAirAsync("demo");

        test.Media.Mixers["mixer-a"].Kill();
        await test.RoomAsync("demo", one => one.Status is { Phase: RoomPhase.OnAir, Mixer: { Node: "default/mixer-b", Epoch: 1 } }, "it moved");

        test.Media.Bridges["bridge-a"].Forwarders.ShouldHaveSingleItem();
        test.Media.Mixers["mixer-b"].Puts.ShouldHaveSingleItem().Request.Timeline.Epoch.ShouldBe(1);
    }

    [Fact]
    public async Task Restart_OfTheOperator_TouchesNothing()
    {
        await using var test = await TestOperator.StartAsync(bridges: 3, mixers: 3);
        string[] names = ["one", "two", "three", "four", "five", "six"];
        foreach (var name in names)
        {
            await test.ApplyAsync(name);
        }

        var before = new List<LiveRoom>();
        foreach (var name in names)
        {
            before.Add(await test.OnAirAsync(name));
        }

        var writes = test.Cluster.StatusWrites.Where(one => names.Contains(one.Key, StringComparer.Ordinal)).Sum(one => one.Value);
        await test.StopHostAsync();
        await test.StartHostAsync();
        var joined = before[5].Status!.Bridge!;
        test.Media.Bridges[joined.Node!.Split('/')[1]].Join(joined.RoomId!.Value, 2);
        await test.RoomAsync("six", one => one.Status?.Anchors?.Count == 2, "the new operator looks after the rooms");

        test.Media.Bridges.Values.Sum(bridge => bridge.Created).ShouldBe(6);
        test.Media.Bridges.Values.Sum(bridge => bridge.Forwarded).ShouldBe(6);
        test.Media.Mixers.Values.Sum(mixer => mixer.Puts.Count).ShouldBe(6);
        (test.Cluster.StatusWrites.Where(one => names.Contains(one.Key, StringComparer.Ordinal)).Sum(one => one.Value) - writes).ShouldBe(1);
        foreach (var room in before.Take(5))
        {
            (await test.GetAsync(room.Metadata.Name!))!.Metadata.ResourceVersion.ShouldBe(room.Metadata.ResourceVersion);
        }
    }

    [Fact]
    public async Task RoomDestroyedByHand_IsMadeAgain()
    {
        await using var test = await TestOperator.StartAsync();
        await test.ApplyAsync("demo");
        var room = await test.OnAirAsync("demo");
        var bridge = test.Media.Bridges["bridge-a"];

        bridge.Destroy(room.Status!.Bridge!.RoomId!.Value);

        await TestOperator.UntilAsync(() => bridge is { Created: 2, Rooms.Count: 1, Forwarders.Count: 1 }, "room and forwarder are back");
    }

    [Fact]
    public async Task ForwarderStoppedByHand_IsStartedAgain()
    {
        await using var test = await TestOperator.StartAsync();
        await test.ApplyAsync("demo");
        var room = await test.OnAirAsync("demo");
        var bridge = test.Media.Bridges["bridge-a"];

        bridge.StopForwarders(room.Status!.Bridge!.RoomId!.Value);

        await TestOperator.UntilAsync(() => bridge is { Forwarded: 2, Forwarders.Count: 1 }, "the forwarder is back");
    }

    [Fact]
    public async Task SecondForwarderByHand_IsStoppedAndTheFirstStays()
    {
        await using var test = await TestOperator.StartAsync();
        await test.ApplyAsync("demo");
        var room = await test.OnAirAsync("demo");
        var bridge = test.Media.Bridges["bridge-a"];

        bridge.DoubleForwarder(room.Status!.Bridge!.RoomId!.Value);

        await TestOperator.UntilAsync(() => bridge.Forwarders.Count == 1, "one forwarder is left");
        bridge.Forwarders.Single().StreamId.ShouldBe(room.Status.Bridge.StreamId!.Value);
    }

    [Fact]
    public async Task MixEndedByHand_IsBegunAnew()
    {
        await using var test = await TestOperator.StartAsync();
        var uid = (await test.ApplyAsync("demo")).Metadata.Uid!;
        await test.OnAirAsync("demo");

        await test.Media.Mixers["mixer-a"].DeleteAsync(uid, TestOperator.Token);

        await test.RoomAsync("demo", one => one.Status is { Phase: RoomPhase.OnAir, Mixer.Epoch: 1 }, "the mix is back");
    }

    [Fact]
    public async Task SourceSilent_ForwarderGone_IsSeenWithoutASweep()
    {
        await using var test = await TestOperator.StartAsync();
        var uid = (await test.ApplyAsync("demo")).Metadata.Uid!;
        var room = await test.OnAirAsync("demo");
        var bridge = test.Media.Bridges["bridge-a"];
        bridge.StopForwarders(room.Status!.Bridge!.RoomId!.Value);

        test.Media.Mixers["mixer-a"].Tell(new MixerEvent.SourceChanged(uid, Silent: true));

        await TestOperator.UntilAsync(() => bridge.Forwarders.Count == 1, "the forwarder is back");
    }

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

    [Fact]
    public async Task SamplingRateChanged_RoomIsMadeAnewInPlace()
    {
        await using var test = await TestOperator.StartAsync();
        await test.ApplyAsync("demo");
        await test.OnAirAsync("demo");
        var bridge = test.Media.Bridges["bridge-a"];

        await test.PatchAsync("demo", new { bridge = new { samplingRate = 16000 } });

        await TestOperator.UntilAsync(() => bridge is { Rooms: [{ SamplingRate: 16000 }], Forwarders.Count: 1 }, "the room has the other rate");
    }

    [Fact]
    public async Task HlsChanged_MixIsBegunAnewInTheSameSession()
    {
        await using var test = await TestOperator.StartAsync();
        await test.ApplyAsync("demo");
        var before = await test.OnAirAsync("demo");

        await test.PatchAsync("demo", new { hls = new { bitrateKbps = 128 } });

        var room = await test.RoomAsync("demo", one => one.Status is { Phase: RoomPhase.OnAir, Mixer.Epoch: 1 }, "the mix was begun anew");
        room.Status!.Session.ShouldBe(before.Status!.Session);
    }

    [Fact]
    public async Task ForeignRoomWithOurId_NextIdIsTaken()
    {
        await using var test = await TestOperator.StartAsync();
        var room = await test.ApplyAsync("aside", new() { State = RoomState.Idle });
        var bridge = test.Media.Bridges["bridge-a"];
        bridge.Put(new() { Id = LiveOps.Operator.Rooms.RoomId.Candidate(room.Metadata.Uid!, 0), Description = "mine", SamplingRate = 48000 });

        await test.PatchAsync("aside", new { state = "OnAir" });

        var onAir = await test.OnAirAsync("aside");
        onAir.Status!.Bridge!.RoomId.ShouldBe(LiveOps.Operator.Rooms.RoomId.Candidate(room.Metadata.Uid!, 1));
        bridge.Rooms.Count.ShouldBe(2);
    }

    [Fact]
    public async Task StatusWriteConflicts_SessionStaysTheOneThatWasBegun()
    {
        await using var test = await TestOperator.StartAsync();
        var refused = 0;
        test.Cluster.Conflicts = key => key.Name == "demo" && Interlocked.Increment(ref refused) <= 3;

        await test.ApplyAsync("demo");
        var room = await test.OnAirAsync("demo");

        test.Media.Mixers["mixer-a"].Puts.ShouldHaveSingleItem().Request.Session.ShouldBe(room.Status!.Session);
    }

    private static V1Condition? Condition(LiveRoom room, string type) => room.Status?.Conditions?.FirstOrDefault(one => one.Type == type);
}
