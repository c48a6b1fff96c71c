using LiveOps.Gateway.Bridges;
using LiveOps.Gateway.Presence;
using LiveOps.Gateway.Signaling;
using LiveOps.Gateway.Signaling.Sockets;
using Microsoft.Extensions.Options;

namespace LiveOps.Gateway.Seats;

/// <summary>Keeps seats for as long as they are worth keeping: parks them when a connection breaks, gives them up otherwise.</summary>
internal sealed class SeatKeeper(SeatRegistry registry, IPresence presence, TimeProvider time, IOptions<SignalingOptions> options, ILogger<SeatKeeper> logger)
{
    /// <summary>Opens a leg and makes it the session's seat; a seat that its user had until now is given up.</summary>
    public async Task<Seat> AddAsync(AnchorSession session, Placement placement, Func<Action<LegEvent>, Task<IBridgeLeg>> openLeg)
    {
        var opened = new TaskCompletionSource<Seat>(TaskCreationOptions.RunContinuationsAsynchronously);
        var leg = await openLeg(legEvent => _ = ReactAsync(opened.Task, legEvent));
        var seat = new Seat(session.Room, session.Token.UserId, placement, leg);
        seat.Occupy(session);
        if (registry.Add(seat) is { } replaced)
        {
            replaced.StopExpiry();
            replaced.Owner?.Connection.Close(SocketEnd.TakenOver);
            await replaced.Leg.DisposeAsync();
        }

        opened.SetResult(seat);
        return seat;
    }

    /// <summary>What becomes of a session's seat now that its connection has ended.</summary>
    public async Task EndAsync(AnchorSession session, SocketEnd end)
    {
        if (session.Seat is not { } seat || !end.MayResume || options.Value.ResumeSeconds == 0)
        {
            await ReleaseAsync(session);
        }
        else if (seat.Vacate(session))
        {
            SeatLog.Parked(logger, session.Token.UserId, seat.Room, options.Value.ResumeSeconds);
            await presence.DetachAsync(seat.Room, seat.UserId, session.Id, CancellationToken.None);
            seat.ExpireWith(time.CreateTimer(_ => _ = DropAsync(seat, session.Id), null, TimeSpan.FromSeconds(options.Value.ResumeSeconds), Timeout.InfiniteTimeSpan));
        }
    }

    /// <summary>Gives a session's seat up, unless another connection has taken it over.</summary>
    public async Task ReleaseAsync(AnchorSession session)
    {
        if (session.Seat is { } seat && seat.Vacate(session))
        {
            session.Seat = null;
            await DropAsync(seat, session.Id);
        }
    }

    /// <summary>Sends the owner away with a last message; a parked seat is given up at once.</summary>
    public void Dismiss(Seat seat, SocketEnd end, ReadOnlyMemory<byte>? lastWords = null)
    {
        if (seat.Owner is not { } owner)
        {
            _ = DropAsync(seat, null);
            return;
        }

        if (lastWords is { } message)
        {
            owner.Connection.Send(message);
        }

        owner.Connection.Close(end);
    }

    public void Report(BridgeException exception, AnchorSession session, Placement placement) =>
        SeatLog.NoSeat(logger, exception, session.Token.UserId, session.Room, placement.Node);

    private async Task DropAsync(Seat seat, Guid? connectionId)
    {
        if (!seat.IsParked)
        {
            // Somebody came back just now.
            return;
        }

        seat.StopExpiry();
        if (registry.Remove(seat))
        {
            await presence.LeaveAsync(seat.Room, seat.UserId, connectionId, CancellationToken.None);
            await seat.Leg.DisposeAsync();
            SeatLog.GivenUp(logger, seat.UserId, seat.Room);
        }
    }

    private async Task ReactAsync(Task<Seat> opened, LegEvent legEvent)
    {
        var seat = await opened;
        SeatLog.LegEvent(logger, seat.UserId, seat.Room, seat.Placement.Node, legEvent);
        switch (legEvent)
        {
            case LegEvent.HungUp when seat.IsParked:
                await DropAsync(seat, null);
                break;
            case LegEvent.HungUp:
                break;
            case LegEvent.Kicked:
                Dismiss(seat, SocketEnd.Removed);
                break;
            default:
                Dismiss(seat, SocketEnd.RoomMoved, Notices.RoomMoved(seat, legEvent == LegEvent.Lost ? "bridgeLost" : "moved"));
                break;
        }
    }
}
