using LiveOps.Gateway.Bridges;
using LiveOps.Gateway.Presence;
using LiveOps.Gateway.Signaling.Sockets;

namespace LiveOps.Gateway.Seats;

/// <summary>Hears what the bridge says of a seat's leg, also while the seat is still being made.</summary>
internal sealed class SeatObserver(SeatKeeper keeper, IPresence presence, ILogger logger) : ILegObserver
{
    private readonly TaskCompletionSource<Seat> _seat = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Seat? _begun;

    public void Begin(Seat seat)
    {
        Volatile.Write(ref _begun, seat);
        _seat.SetResult(seat);
    }

    public void Happened(LegEvent legEvent) => _ = ReactAsync(legEvent);

    public void Talks(string userId, bool talking) => Volatile.Read(ref _begun)?.Owner?.Connection.Send(Notices.Talking(userId, talking));

    private async Task ReactAsync(LegEvent legEvent)
    {
        var seat = await _seat.Task;
        SeatLog.LegEvent(logger, seat.UserId, seat.Room, seat.Placement.Node, legEvent);
        switch (legEvent)
        {
            case LegEvent.HungUp when seat.IsParked:
                await keeper.DropAsync(seat, LeaveReason.Lost);
                break;
            case LegEvent.HungUp:
                break;
            // Where a host did it, the place is gone already, and that event says why.
            case LegEvent.Kicked when await presence.MayHaveAsync(seat.Holding):
                keeper.Dismiss(seat, SocketEnd.Removed);
                break;
            case LegEvent.Kicked:
                break;
            default:
                keeper.Dismiss(seat, SocketEnd.RoomMoved, Notices.RoomMoved(seat, legEvent == LegEvent.Lost ? "bridgeLost" : "moved"));
                break;
        }
    }
}
