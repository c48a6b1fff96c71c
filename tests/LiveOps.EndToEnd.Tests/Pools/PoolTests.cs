using LiveOps.EndToEnd.Tests.Studio;
using LiveOps.Kubernetes.Api;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Pools;
using LiveOps.Resources.Rooms;
using LiveOps.TestKit.Time;

namespace LiveOps.EndToEnd.Tests.Pools;

/// <summary>A pool of real mixers follows the rooms.</summary>
[Collection<StudioCollection>]
public sealed class PoolTests(StudioFixture studio)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Pool_RoomsComeAndGo_MixersFollow()
    {
        await FixedMixerAsync(unschedulable: true);
        try
        {
            await ApplyPoolAsync();
            await using var first = await Room.OnAirAsync(studio);
            await using var second = await Room.OnAirAsync(studio);
            (await MixerOfAsync(first), await MixerOfAsync(second)).ShouldBe(("default/pool-0", "default/pool-0"));

            await using (var third = await Room.OnAirAsync(studio))
            {
                (await MixerOfAsync(third)).ShouldBe("default/pool-1");
                (await studio.Kubernetes.GetAsync<V1Pod>(new("default", "pool-1"), Token)).ShouldNotBeNull();
            }

            await HoldsAsync(async () => await GoneAsync<MediaNode>("pool-1") && await GoneAsync<V1Pod>("pool-1"), "pool-1 is gone");
            (await MixerOfAsync(first)).ShouldBe("default/pool-0");
            var events = await studio.KubectlAsync("events", "--for", "mediapool/pool");
            events.ShouldContain("NodeAdded");
            events.ShouldContain("1 rooms wait");
            events.ShouldContain("NodeRetired");
            events.ShouldContain("NodeRemoved");
        }
        finally
        {
            await studio.KubectlAsync("delete", "mediapool", "pool");
            await FixedMixerAsync(unschedulable: false);
        }

        await HoldsAsync(() => GoneAsync<MediaNode>("pool-0"), "the pool's nodes go with it");
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Task<MediaNode> FixedMixerAsync(bool unschedulable) => studio.Kubernetes.PatchAsync<MediaNode>(
        new("default", "mixer-a"), new(new { spec = new { unschedulable } }, PatchType.Merge), cancellationToken: Token);

    private async Task ApplyPoolAsync()
    {
        var like = await studio.Kubernetes.GetAsync<MediaNode>(new("default", "mixer-a"), Token);
        await studio.Kubernetes.CreateAsync(
            new MediaPool
            {
                Metadata = new() { Namespace = "default", Name = "pool" },
                Spec = new()
                {
                    Role = NodeRole.Mixer,
                    Min = 1,
                    Max = 2,
                    BufferRooms = 0,
                    CooldownSeconds = 3,
                    Capacity = new() { Rooms = 2 },
                    SecretRef = like!.Spec.SecretRef,
                    Template = like.Spec.Template!,
                },
            },
            Token);
    }

    private async Task<string?> MixerOfAsync(Room room) => (await studio.Kubernetes.GetAsync<LiveRoom>(room.Key, Token))!.Status!.Mixer!.Node;

    private async Task<bool> GoneAsync<T>(string name) where T : class, IKubernetesObject => await studio.Kubernetes.GetAsync<T>(new("default", name), Token) is null;

    private Task HoldsAsync(Func<Task<bool>> condition, string what) => Eventually.HoldsAsync(condition, Patience, () => $"not {what}:\n{studio.Output}", Token);
}
