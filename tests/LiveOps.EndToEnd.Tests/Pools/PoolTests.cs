using LiveOps.EndToEnd.Tests.Streams;
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
    public Task Pool_RoomsComeAndGo_MixersFollow() => WithPoolAsync(async () =>
    {
        await using var first = await Room.OnAirAsync(studio);
        await using var second = await Room.OnAirAsync(studio);
        (await MixerOfAsync(first), await MixerOfAsync(second)).ShouldBe(("default/pool-0", "default/pool-0"));

        await using (var third = await Room.OnAirAsync(studio))
        {
            (await MixerOfAsync(third)).ShouldBe("default/pool-1");
            (await PodAsync("pool-1")).ShouldNotBeNull();
        }

        await HoldsAsync(async () => await GoneAsync<MediaNode>("pool-1") && await PodAsync("pool-1") is null, "pool-1 is gone");
        (await MixerOfAsync(first)).ShouldBe("default/pool-0");
        var events = await studio.KubectlAsync("events", "--for", "mediapool/pool");
        events.ShouldContain("NodeAdded");
        events.ShouldContain("1 rooms wait");
        events.ShouldContain("NodeRetired");
        events.ShouldContain("NodeRemoved");
    });

    /// <summary>A full node has nobody to give its rooms to: the pool grows for as long as that takes.</summary>
    [Fact]
    public Task Template_ChangedOfAFullPool_RoomsMoveToANewNodeAndNobodyWaits() => WithPoolAsync(async () =>
    {
        var brief = new LiveRoomSpec { Hls = new() { SegmentSeconds = 1, WindowSegments = 3 } };
        await using var first = await Room.OnAirAsync(studio, brief);
        await using var second = await Room.OnAirAsync(studio, brief);
        (await MixerOfAsync(first), await MixerOfAsync(second)).ShouldBe(("default/pool-0", "default/pool-0"));
        var left = await PodAsync("pool-0");
        await using var listener = first.Listen();
        await listener.HearAsync(2, Patience);

        await PatchPoolAsync(new { template = new { metadata = new { annotations = new { release = "2" } } } });

        await HoldsAsync(async () => (await MixerOfAsync(first), await MixerOfAsync(second)) == ("default/pool-1", "default/pool-1"), "the rooms have moved");
        await HoldsAsync(async () => await GoneAsync<MediaNode>("pool-0") || (await PodAsync("pool-0"))?.Metadata.Uid is { } uid && uid != left!.Metadata.Uid, "pool-0 is made anew");
        await listener.HearAsync(2, Patience);
        listener.ShouldHavePlayedOn();
    });

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>With a pool of one to two mixers for two rooms each, and no other mixer in service.</summary>
    private async Task WithPoolAsync(Func<Task> test)
    {
        await FixedMixerAsync(unschedulable: true);
        try
        {
            await ApplyPoolAsync();
            await test();
        }
        finally
        {
            await studio.KubectlAsync("delete", "mediapool", "pool");
            await FixedMixerAsync(unschedulable: false);
        }

        await HoldsAsync(() => GoneAsync<MediaNode>("pool-0"), "the pool's nodes go with it");
    }

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

    private Task<MediaPool> PatchPoolAsync(object spec) => studio.Kubernetes.PatchAsync<MediaPool>(
        new("default", "pool"), new(new { spec }, PatchType.Merge), cancellationToken: Token);

    private Task<V1Pod?> PodAsync(string name) => studio.Kubernetes.GetAsync<V1Pod>(new("default", name), Token);

    private async Task<string?> MixerOfAsync(Room room) => (await studio.Kubernetes.GetAsync<LiveRoom>(room.Key, Token))!.Status!.Mixer!.Node;

    private async Task<bool> GoneAsync<T>(string name) where T : class, IKubernetesObject => await studio.Kubernetes.GetAsync<T>(new("default", name), Token) is null;

    private Task HoldsAsync(Func<Task<bool>> condition, string what) => Eventually.HoldsAsync(condition, Patience, () => $"not {what}:\n{studio.Output}", Token);
}
