using LiveOps.Gateway.Rooms;
using LiveOps.Resources.Rooms;

namespace LiveOps.Gateway.Seats;

/// <summary>Judges what becomes of a seat when its room changes.</summary>
internal static class SeatFates
{
    /// <param name="taken">Where the room was when the seat was taken.</param>
    /// <param name="room">The room now; null once it is deleted.</param>
    public static SeatFate Judge(Placement taken, LiveRoom? room)
    {
        if (room?.IsLive() != true)
        {
            return SeatFate.Ended;
        }

        // A room without a bridge is being moved: its anchors still speak on the old one, and are told once there is a new one.
        if (Placement.Of(room) is not { } now)
        {
            return SeatFate.Stays;
        }

        return HasMoved(taken, now) ? SeatFate.Moved : SeatFate.Stays;
    }

    public static bool HasMoved(Placement taken, Placement now) =>
        now.Session != taken.Session || now.Node != taken.Node ||
        (now.BridgeRoom is not null && taken.BridgeRoom is not null && now.BridgeRoom != taken.BridgeRoom);
}
