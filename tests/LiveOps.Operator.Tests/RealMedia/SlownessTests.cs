using LiveOps.Operator.Tests.Doubles;
using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Tests.RealMedia;

/// <summary>A bridge that is busy is not one that is gone.</summary>
[Collection<RealMediaCollection>]
public sealed class SlownessTests
{
    /// <summary>A third of the usual, to be quick; the proportions are the same.</summary>
    private static readonly Dictionary<string, string?> Limits = new(StringComparer.Ordinal)
    {
        ["LiveOps:Operator:Links:PingMilliseconds"] = "333",
        ["LiveOps:Operator:Links:SilenceMilliseconds"] = "1000",
        ["LiveOps:Operator:Links:CallMilliseconds"] = "1000",
        ["LiveOps:Operator:Links:SweepMilliseconds"] = "300",
    };

    [Fact]
    public async Task Listing_TakesTwiceTheSilence_NodeIsSlowAndNothingIsMoved()
    {
        await using var relay = await DelayingRelay.StartAsync();
        await using var studio = await Studio.OpenAsync(new() { Way = relay.To, Settings = Limits });
        await studio.Operator.ApplyAsync("demo");
        var before = await studio.Operator.OnAirAsync("demo");

        relay.Delay = TimeSpan.FromSeconds(2);
        await ReachableAsync(studio, "Slow");
        var slow = await studio.Operator.GetAsync("demo");
        relay.Delay = TimeSpan.Zero;
        await ReachableAsync(studio, "Connected");

        slow!.Status!.Phase.ShouldBe(RoomPhase.OnAir);
        (await studio.Operator.GetAsync("demo"))!.Status!.Bridge.ShouldBe(before.Status!.Bridge);
        relay.Connections.ShouldBe(1);
        // With limits as short as these, a busy machine may well lose the mixer meanwhile.
        studio.Operator.Log.Lines.ShouldNotContain(line => line.Contains("bridge-a") && line.Contains("is lost"));
    }

    [Fact]
    public async Task Janus_Frozen_IsLostForItsSilence()
    {
        await using var studio = await Studio.OpenAsync(new() { Settings = Limits });
        await ReachableAsync(studio, "Connected");

        studio.Janus.Pause();
        await ReachableAsync(studio, "Lost");
        studio.Janus.Resume();

        await ReachableAsync(studio, "Connected");
        studio.Operator.Log.Lines.ShouldContain(line => line.Contains("it has been silent for 1 s"));
    }

    private static Task ReachableAsync(Studio studio, string reason) => TestOperator.UntilAsync(
        async () => (await studio.NodeAsync("bridge-a")).Status?.Conditions?.Any(one => one.Type == "Reachable" && one.Reason == reason) == true,
        $"bridge-a is {reason}");
}
