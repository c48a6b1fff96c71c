using LiveOps.Kubernetes.Queue;
using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Rooms;

/// <summary>Takes a room off air: forwarder, room, mix, and then the status or the finalizer.</summary>
internal sealed class RoomOffAir(RoomTeardown teardown, RoomStatusWriter status, RoomFinalizer finalizer, RoomMemory memory, RoomMetrics metrics)
{
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(250);

    /// <summary>The room is to be idle.</summary>
    public async Task<ReconciliationResult> StopAsync(LiveRoom room, CancellationToken cancellationToken)
    {
        if (await teardown.RunAsync(room, cancellationToken) is { } obstacle)
        {
            await status.WriteStoppingAsync(room, obstacle, cancellationToken);
            return ReconciliationResult.After(Again);
        }

        memory.Forget(room.Metadata.Uid!);
        metrics.Forget(room.Metadata.Uid!);
        return await status.WriteIdleAsync(room, cancellationToken) is null ? ReconciliationResult.After(Again) : ReconciliationResult.Done;
    }

    /// <summary>The room was deleted.</summary>
    public async Task<ReconciliationResult> RemoveAsync(LiveRoom room, CancellationToken cancellationToken)
    {
        if (await teardown.RunAsync(room, cancellationToken) is { } obstacle)
        {
            await status.WriteStoppingAsync(room, obstacle, cancellationToken);
            return ReconciliationResult.After(Again);
        }

        memory.Forget(room.Metadata.Uid!);
        metrics.Forget(room.Metadata.Uid!);

        // Everything is gone from the nodes: being stopped now would leave an object that can never be deleted by hand.
        await finalizer.RemoveAsync(room, CancellationToken.None);
        return ReconciliationResult.Done;
    }
}
