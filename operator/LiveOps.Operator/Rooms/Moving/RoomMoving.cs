using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Queue;
using LiveOps.Operator.Apply;
using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Rooms.Moving;

/// <summary>Keeps a room on air where it is, and then, if it has to leave or is asked to, takes a step of that.</summary>
internal sealed class RoomMoving(RoomOnAir onAir, RoomMover mover, MoveOrders orders, Latest<LiveRoom> rooms)
{
    public async Task<ReconciliationResult> ReconcileAsync(LiveRoom room, CancellationToken cancellationToken)
    {
        var result = await onAir.ReconcileAsync(room, cancellationToken);
        if (rooms.Get(ObjectKey.Of(room)) is not { Status.Phase: RoomPhase.OnAir } current)
        {
            return result;
        }

        var look = await mover.AdvanceAsync(current, cancellationToken) ?? await orders.TakeAsync(current, cancellationToken);
        return look is { } delay && (result.RequeueAfter is not { } other || delay < other) ? ReconciliationResult.After(delay) : result;
    }
}
