using LiveOps.Operator.Nodes;
using LiveOps.Operator.Rooms.Placement;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Rooms.Moving;

/// <summary>Makes a move that was prepared: from here on the room is that of the other node.</summary>
internal sealed class RoomSwitch(RoomLedger ledger, SessionStore sessions, MoveStore moves, NodeDirectory directory, TimeProvider time)
{
    public void Make(LiveRoom room, RoomMove move)
    {
        var uid = room.Metadata.Uid!;
        var state = moves.Get(uid);
        if (move.Role == NodeRole.Mixer && state.OtherMix is { } next)
        {
            sessions.Set(uid, sessions.Enter(room) with
            {
                Epoch = next.Epoch,
                Begun = true,
                Mixer = move.To,
                MixerInstance = directory.Find(move.To)?.Link?.State.Instance,
                Hls = next.Hls,
            });
        }

        var left = move.Role == NodeRole.Mixer ? directory.Find(move.From)?.Mixer?.Inventory.Find(uid) : null;
        moves.Set(uid, state with { OtherMix = left, SwitchedAt = time.GetUtcNow() });
        ledger.Change(uid, placement => placement.Switched());
    }
}
