using LiveOps.Operator.Tests.Doubles;
using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Tests.OnAir;

/// <summary>Nodes die, and so does the operator.</summary>
public sealed class RecoveryTests
{
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
}
