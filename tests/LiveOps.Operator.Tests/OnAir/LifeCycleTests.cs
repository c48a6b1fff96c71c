using LiveOps.Operator.Tests.Doubles;
using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Tests.OnAir;

/// <summary>A room goes on air, off air, and away.</summary>
public sealed class LifeCycleTests
{
    [Fact]
    public async Task Apply_NodesReady_RoomIsOnAirInThreeStatusWritesAtMost()
    {
        await using var test = await TestOperator.StartAsync();
        await test.ApplyAsync("demo");

        var room = await test.OnAirAsync("demo");

        test.Media.Bridges["bridge-a"].Forwarders.ShouldHaveSingleItem().Target.ShouldBe(new() { Host = test.Media.Mixers["mixer-a"].Address, Port = 5004, Ssrc = 1 });
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
}
