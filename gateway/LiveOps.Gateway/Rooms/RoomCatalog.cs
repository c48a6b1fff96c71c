using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Watch;
using LiveOps.Resources.Rooms;

namespace LiveOps.Gateway.Rooms;

/// <summary>The LiveRooms as the API server last told.</summary>
internal sealed class RoomCatalog(IInformer<LiveRoom> rooms, TimeProvider time)
{
    /// <summary>A watch that lags more than this must not hold a request back: what was written is true all the same.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private static readonly LiveRoom Gone = new() { Metadata = new V1ObjectMeta { DeletionTimestamp = DateTimeOffset.UnixEpoch } };

    public LiveRoom? Find(ObjectKey key) => rooms.Get(key) is { Metadata.DeletionTimestamp: null } room ? room : null;

    public IEnumerable<LiveRoom> All() => rooms.List().Where(room => room.Metadata.DeletionTimestamp is null);

    /// <summary>Waits until the catalog knows of a change.</summary>
    /// <param name="written">The room as the API server answered.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The room as the catalog has it, or as it was written.</returns>
    public async Task<LiveRoom> WaitForAsync(LiveRoom written, CancellationToken cancellationToken)
    {
        var key = ObjectKey.Of(written);
        await WaitAsync(key, room => room != Gone && (room.Metadata.Uid != written.Metadata.Uid || room.Metadata.Generation >= written.Metadata.Generation), cancellationToken);
        return Find(key) is { } room && room.Metadata.Uid == written.Metadata.Uid && room.Metadata.Generation >= written.Metadata.Generation ? room : written;
    }

    /// <summary>Waits until the catalog knows that a room is gone, or going.</summary>
    public Task WaitForEndAsync(ObjectKey key, CancellationToken cancellationToken) =>
        WaitAsync(key, room => room.Metadata.DeletionTimestamp is not null, cancellationToken);

    private async Task WaitAsync(ObjectKey key, Predicate<LiveRoom> isSeen, CancellationToken cancellationToken)
    {
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var subscription = rooms.Subscribe(change =>
        {
            if (ObjectKey.Of(change.Object) == key && (change.Type == WatchEventType.Deleted || isSeen(change.Object)))
            {
                seen.TrySetResult();
            }
        });
        if (rooms.Get(key) is null && isSeen(Gone))
        {
            return;
        }

        try
        {
            await seen.Task.WaitAsync(Patience, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            // The API server has it; the watch will tell.
        }
    }
}
