using LiveOps.EndToEnd.Tests.Streams;
using LiveOps.Kubernetes.Api;
using LiveOps.Resources.Rooms;
using LiveOps.TestKit.Time;

namespace LiveOps.EndToEnd.Tests.Studio;

/// <summary>A room that a test made; deleted, and seen to be gone, at the test's end.</summary>
internal sealed class Room(StudioFixture studio, ObjectKey key) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public ObjectKey Key => key;

    public Uri Playlist => new(studio.Gateway, $"/hls/{key.Namespace}/{key.Name}/index.m3u8");

    /// <summary>Makes a room and waits until it is on air.</summary>
    public static async Task<Room> OnAirAsync(StudioFixture studio, LiveRoomSpec? spec = null)
    {
        var room = await CreateAsync(studio, spec);
        await room.BecomesAsync(RoomPhase.OnAir);
        return room;
    }

    public static async Task<Room> CreateAsync(StudioFixture studio, LiveRoomSpec? spec = null)
    {
        var key = new ObjectKey("default", $"e2e-{Guid.NewGuid().ToString("N")[..10]}");
        await studio.Kubernetes.CreateAsync(
            new LiveRoom { Metadata = new() { Namespace = key.Namespace, Name = key.Name }, Spec = spec ?? new() },
            TestContext.Current.CancellationToken);
        return new(studio, key);
    }

    public Listener Listen() => new(Playlist);

    public async Task<LiveRoom> GetAsync() =>
        await studio.Kubernetes.GetAsync<LiveRoom>(key, TestContext.Current.CancellationToken)
        ?? throw new InvalidOperationException($"Room {key} is gone.");

    public async Task SetStateAsync(RoomState state) =>
        await studio.Kubernetes.PatchAsync<LiveRoom>(
            key,
            new V1Patch(new { spec = new { state = state.ToString() } }, PatchType.Merge),
            cancellationToken: TestContext.Current.CancellationToken);

    public Task<LiveRoomStatus> BecomesAsync(RoomPhase phase) => MeetsAsync(status => status.Phase == phase);

    /// <summary>Waits until the room's status meets a condition, and returns that status.</summary>
    public async Task<LiveRoomStatus> MeetsAsync(Func<LiveRoomStatus, bool> condition)
    {
        LiveRoomStatus? status = null;
        await Eventually.HoldsAsync(
            async () => (status = (await GetAsync()).Status) is not null && condition(status),
            Patience,
            () => $"room {key} is {status}\n{studio.Output}",
            TestContext.Current.CancellationToken);
        return status!;
    }

    public async ValueTask DisposeAsync()
    {
        await studio.Kubernetes.DeleteAsync<LiveRoom>(key);
        await Eventually.HoldsAsync(
            async () => await studio.Kubernetes.GetAsync<LiveRoom>(key) is null,
            Patience,
            () => $"room {key} does not go away\n{studio.Output}",
            TestContext.Current.CancellationToken);
    }
}
