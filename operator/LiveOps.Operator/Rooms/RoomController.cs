using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Queue;
using LiveOps.Operator.Apply;
using LiveOps.Operator.Hosting;
using LiveOps.Operator.Rooms.Moving;
using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Rooms;

/// <summary>Brings the world in line with one LiveRoom.</summary>
internal sealed class RoomController(
    Latest<LiveRoom> rooms, StartUp startUp, RoomMemory memory, RoomMoving onAir, RoomOffAir offAir) : IEntityController<LiveRoom>
{
    public async Task<ReconciliationResult> ReconcileAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        await startUp.WaitAsync(cancellationToken);
        var room = rooms.Get(key);
        memory.ForgetOther(key, room?.Metadata.Uid);
        return room switch
        {
            null => ReconciliationResult.Done,
            { Metadata.DeletionTimestamp: not null } => await offAir.RemoveAsync(room, cancellationToken),
            { Spec.State: RoomState.Idle } => await offAir.StopAsync(room, cancellationToken),
            _ => await onAir.ReconcileAsync(room, cancellationToken),
        };
    }
}
