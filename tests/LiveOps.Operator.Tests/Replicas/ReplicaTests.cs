using LiveOps.Kubernetes.Api;
using LiveOps.Operator.Tests.Doubles;
using LiveOps.Operator.Tests.RealMedia;
using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Tests.Replicas;

/// <summary>Two operators, of which one leads, with a real Janus and a real mixer: what they do, seen by asking these.</summary>
[Collection<RealMediaCollection>]
public sealed class ReplicaTests
{
    private readonly string _lease = $"replicas-{Guid.NewGuid():N}";

    [Fact]
    public async Task Leader_Killed_OtherActsAndNothingIsMadeTwice()
    {
        await using var studio = await Studio.OpenAsync(new() { HasOperator = false });
        await using var leader = await StartAsync(studio);
        await studio.Operator.ApplyAsync("before");
        var room = await studio.Operator.OnAirAsync("before");
        var before = await Snapshot.TakeAsync(studio, room);
        await using var standby = OperatorProcess.Start(studio.Api.KubeconfigPath, _lease);

        await leader.KillAsync();
        await studio.Operator.ApplyAsync("after");
        await studio.Operator.OnAirAsync("after");
        await studio.Operator.DeleteAsync("after");
        await TestOperator.UntilAsync(async () => await studio.Operator.GetAsync("after") is null, "the room made after the kill is gone again");

        (await Snapshot.TakeAsync(studio, room)).ShouldBe(before);
        (await studio.Operator.GetAsync("before"))!.Status.ShouldNotBeNull().Session.ShouldBe(room.Status!.Session);
    }

    [Fact]
    public async Task Leader_StoppedPastItsLease_WakesAndDoesNoHarm()
    {
        await using var studio = await Studio.OpenAsync(new() { HasOperator = false });
        await using var leader = await StartAsync(studio);
        await studio.Operator.ApplyAsync("demo");
        await studio.Operator.OnAirAsync("demo");
        await using var other = OperatorProcess.Start(studio.Api.KubeconfigPath, _lease);
        var holder = await HolderAsync(studio);

        leader.Pause();
        await TestOperator.UntilAsync(async () => await HolderAsync(studio) is { } now && now != holder, "the other leads");

        // Another session: whatever the sleeper remembers of the room is wrong now.
        await studio.Operator.PatchAsync("demo", new { state = "Idle" });
        await studio.Operator.RoomAsync("demo", room => room.Status?.Phase == RoomPhase.Idle, "it is idle");
        await studio.Operator.PatchAsync("demo", new { state = "OnAir" });
        var onAir = await studio.Operator.OnAirAsync("demo");
        var before = await Snapshot.TakeAsync(studio, onAir);
        leader.Resume();

        await TestOperator.UntilAsync(() => leader.HasExited, "the sleeper leaves");
        (await Snapshot.TakeAsync(studio, onAir)).ShouldBe(before);
        var after = await studio.Operator.GetAsync("demo");
        after!.Status!.Phase.ShouldBe(RoomPhase.OnAir);
        after.Status.Session.ShouldBe(onAir.Status!.Session);
        other.HasExited.ShouldBeFalse(other.Log);
    }

    private async Task<OperatorProcess> StartAsync(Studio studio)
    {
        var leader = OperatorProcess.Start(studio.Api.KubeconfigPath, _lease);
        await TestOperator.UntilAsync(async () => await HolderAsync(studio) is not null, "the first leads");
        return leader;
    }

    private async Task<string?> HolderAsync(Studio studio)
    {
        var lease = await studio.Operator.Client.GetAsync<V1Lease>(new("default", _lease), TestOperator.Token);
        return lease?.Spec?.HolderIdentity is { Length: > 0 } holder ? holder : null;
    }
}
