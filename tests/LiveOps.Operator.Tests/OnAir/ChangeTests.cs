using LiveOps.Operator.Tests.Doubles;
using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Tests.OnAir;

/// <summary>A room on air is changed.</summary>
public sealed class ChangeTests
{
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
    public async Task StatusWriteConflicts_SessionStaysTheOneThatWasBegun()
    {
        await using var test = await TestOperator.StartAsync();
        var refused = 0;
        test.Cluster.Conflicts = key => key.Name == "demo" && Interlocked.Increment(ref refused) <= 3;

        await test.ApplyAsync("demo");
        var room = await test.OnAirAsync("demo");

        test.Media.Mixers["mixer-a"].Puts.ShouldHaveSingleItem().Request.Session.ShouldBe(room.Status!.Session);
    }
}
