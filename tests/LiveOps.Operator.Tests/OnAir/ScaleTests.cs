using LiveOps.Operator.Tests.Doubles;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Tests.OnAir;

/// <summary>Many rooms: nothing may be quadratic in their number.</summary>
public sealed class ScaleTests
{
    [Fact]
    public async Task ThousandRooms_GoOnAirAndAreConfirmedByTheNextOperator()
    {
        const int Rooms = 1000;
        await using var test = await TestOperator.StartAsync(bridges: 20, mixers: 10);
        foreach (var name in test.Media.Bridges.Keys.Concat(test.Media.Mixers.Keys))
        {
            await test.Cluster.PatchAsync<MediaNode>(
                new("default", name), new(new { spec = new { capacity = new { rooms = 400, anchors = 1200 } } }, Kubernetes.Api.PatchType.Merge), null, TestOperator.Token);
        }

        var began = TimeProvider.System.GetTimestamp();
        for (var i = 0; i < Rooms; i++)
        {
            await test.ApplyAsync($"room-{i}");
        }

        await AllOnAirAsync(test, Rooms);
        TestContext.Current.SendDiagnosticMessage($"on air after {TimeProvider.System.GetElapsedTime(began)}");
        test.Media.Bridges.Values.ShouldAllBe(bridge => bridge.Rooms.Count == Rooms / 20);

        await test.StopHostAsync();
        began = TimeProvider.System.GetTimestamp();
        await test.StartHostAsync();
        await test.ApplyAsync("last");
        await test.OnAirAsync("last");
        await AllOnAirAsync(test, Rooms + 1);
        TestContext.Current.SendDiagnosticMessage($"confirmed after {TimeProvider.System.GetElapsedTime(began)}");

        test.Media.Bridges.Values.Sum(bridge => bridge.Forwarded).ShouldBe(Rooms + 1);
        test.Media.Mixers.Values.Sum(mixer => mixer.Puts.Count).ShouldBe(Rooms + 1);
    }

    private static Task AllOnAirAsync(TestOperator test, int rooms) => TestOperator.UntilAsync(
        async () => (await test.Cluster.ListAsync<LiveRoom>(null, TestOperator.Token)).Items.Count(room => room.Status?.Phase == RoomPhase.OnAir) == rooms,
        $"{rooms} rooms are on air",
        everyMilliseconds: 500);
}
