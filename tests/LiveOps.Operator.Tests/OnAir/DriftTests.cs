using LiveOps.Operator.Nodes.Mixers;
using LiveOps.Operator.Tests.Doubles;
using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Tests.OnAir;

/// <summary>Somebody changes by hand what the operator made.</summary>
public sealed class DriftTests
{
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

        await test.Media.Mixers["mixer-a"].DeleteAsync(uid, moved: false, TestOperator.Token);

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
}
