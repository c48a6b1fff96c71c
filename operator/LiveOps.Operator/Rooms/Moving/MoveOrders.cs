using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Events;
using LiveOps.Operator.Nodes;
using LiveOps.Operator.Rooms.Placement;
using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Rooms.Moving;

/// <summary>
/// Takes orders to move rooms that stay otherwise. An order stands until the room is where it says, so that an operator that starts anew
/// goes on with it; one that cannot be followed is refused with an Event and removed.
/// </summary>
internal sealed class MoveOrders(RoomLedger ledger, NodeDirectory directory, MoveStore moves, MoveOrderWriter writer, IEventRecorder events)
{
    private static readonly TimeSpan AtOnce = TimeSpan.FromMilliseconds(1);

    /// <returns>When to look at the room again, or null where nothing is ordered.</returns>
    public async Task<TimeSpan?> TakeAsync(LiveRoom room, CancellationToken cancellationToken)
    {
        if (MoveOrder.Text(room) is not { } text || ledger.Find(room.Metadata.Uid!) is not { Move: null } placement)
        {
            return null;
        }

        if (MoveOrder.Of(room) is not { } order)
        {
            return await RefuseAsync(room, $"{MoveOrder.Annotation} is \"{text}\", not bridge=NODE or mixer=NODE", cancellationToken);
        }

        if (placement.On(order.Role) == order.Node)
        {
            await writer.RemoveAsync(room, cancellationToken);
            return AtOnce;
        }

        var request = PlacementRequest.For(room, order.Role);
        var decision = ledger.PlaceMove(room.Metadata.Uid!, request, load => directory.Candidates(order.Role, load).Where(node => node.Key == order.Node));
        if (decision.Node is null)
        {
            var why = directory.Find(order.Node)?.Node.Spec.Role == order.Role ? decision.Explanation : $"there is no {order.Role} {order.Node}";
            return await RefuseAsync(room, why, cancellationToken);
        }

        moves.Set(room.Metadata.Uid!, new() { IsOrdered = true });
        events.Record(room, EventType.Normal, RoomReason.Moving, $"moving from {placement.On(order.Role)} to {order.Node}, as asked");
        return AtOnce;
    }

    private async Task<TimeSpan?> RefuseAsync(LiveRoom room, string why, CancellationToken cancellationToken)
    {
        events.Record(room, EventType.Warning, RoomReason.MoveRefused, $"stays where it is: {why}");
        await writer.RemoveAsync(room, cancellationToken);
        return AtOnce;
    }
}
