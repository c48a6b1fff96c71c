using LiveOps.Kubernetes.Api;
using LiveOps.Operator.Nodes;
using LiveOps.Operator.Nodes.Draining;
using LiveOps.Operator.Rooms.Moving;
using LiveOps.Operator.Rooms.Placement;

namespace LiveOps.Operator.Rooms;

/// <summary>All that is kept of a room between two reconciliations.</summary>
internal sealed class RoomMemory(RoomLedger ledger, SessionStore sessions, NodeWaiters waiters, MoveStore moves, DrainSlots slots)
{
    /// <summary>The room is off air.</summary>
    public void Forget(string uid)
    {
        if (ledger.Find(uid) is { } placement)
        {
            waiters.Remove(placement.Room);
        }

        sessions.End(uid);
        moves.End(uid);
        slots.Release(uid);
        ledger.Remove(uid);
    }

    /// <summary>The object is gone, or another has taken its name.</summary>
    /// <param name="present">The UID of the object that has the name now, or null.</param>
    public void ForgetOther(ObjectKey room, string? present)
    {
        waiters.Remove(room);
        if (ledger.UidOf(room) is { } known && !string.Equals(known, present, StringComparison.Ordinal))
        {
            Forget(known);
        }
    }
}
