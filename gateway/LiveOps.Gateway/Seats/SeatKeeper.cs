using LiveOps.Gateway.Bridges;
using LiveOps.Gateway.Presence;
using LiveOps.Gateway.Signaling;
using LiveOps.Gateway.Signaling.Sockets;
using Microsoft.Extensions.Options;

namespace LiveOps.Gateway.Seats;

/// <summary>Keeps seats for as long as they are worth keeping: parks them when a connection breaks, gives them up otherwise.</summary>
internal sealed class SeatKeeper(SeatRegistry registry, IPresence presence, TimeProvider time, IOptions<SignalingOptions> options, ILogger<SeatKeeper> logger)
{
    /// <summary>Makes a leg the session's seat; a seat that its user had until now is given up.</summary>
    /// <param name="session">Whose seat it will be.</param>
    /// <param name="holding">The place in the room.</param>
    /// <param name="placement">Where the room is.</param>
    /// <param name="openLeg">Opens the leg, or gives null where there is none to go on with.</param>
    public async Task<Seat?> AddAsync(AnchorSession session, Holding holding, Placement placement, Func<ILegObserver, Task<IBridgeLeg?>> openLeg)
    {
        var observer = new SeatObserver(this, presence, logger);
        if (await openLeg(observer) is not { } leg)
        {
            return null;
        }

        var seat = new Seat(placement, leg, holding, presence);
        seat.Occupy(session, holding);
        if (registry.Add(seat) is { } replaced)
        {
            replaced.StopExpiry();
            replaced.Owner?.Connection.Close(SocketEnd.TakenOver);
            await replaced.Leg.DiscardAsync();
        }

        observer.Begin(seat);
        return seat;
    }

    /// <summary>What becomes of a session's seat now that its connection has ended.</summary>
    public async Task EndAsync(AnchorSession session, SocketEnd end)
    {
        if (session.Seat is { } seat && end == SocketEnd.GoingAway)
        {
            await LeaveBehindAsync(seat, session);
        }
        else if (session.Seat is not { } kept || !end.MayResume || options.Value.ResumeSeconds == 0)
        {
            // Whoever was deleted cannot have gone on elsewhere, so the leg is nobody's, though its place was taken from here.
            await ReleaseAsync(session, endsLeg: end == SocketEnd.Removed);
        }
        else if (kept.Vacate(session))
        {
            SeatLog.Parked(logger, kept.UserId, kept.Room, options.Value.ResumeSeconds);
            kept.ExpireWith(time.CreateTimer(
                _ => _ = DropAsync(kept, LeaveReason.Lost), null, TimeSpan.FromSeconds(options.Value.ResumeSeconds), Timeout.InfiniteTimeSpan));
            await TryAsync(() => presence.DetachAsync(kept.Holding, CancellationToken.None));
        }
    }

    /// <summary>Gives a session's seat up, unless another connection has taken it over.</summary>
    public async Task ReleaseAsync(AnchorSession session, bool endsLeg = false)
    {
        if (session.Seat is { } seat && seat.Vacate(session))
        {
            session.Seat = null;
            await DropAsync(seat, LeaveReason.Left, endsLeg);
        }
    }

    /// <summary>Sends the owner away with a last message; a parked seat is given up at once.</summary>
    public void Dismiss(Seat seat, SocketEnd end, ReadOnlyMemory<byte>? lastWords = null)
    {
        if (seat.Owner is not { } owner)
        {
            _ = DropAsync(seat, LeaveReason.Lost);
            return;
        }

        if (lastWords is { } message)
        {
            owner.Connection.Send(message);
        }

        owner.Connection.Close(end);
    }

    /// <summary>Lets go of a seat whose place is another's or nobody's, with its leg where no other has that.</summary>
    public async Task LoseAsync(Seat seat, SocketEnd end, bool endsLeg)
    {
        seat.StopExpiry();
        if (!registry.Remove(seat))
        {
            return;
        }

        seat.Owner?.Connection.Close(end);
        if (endsLeg)
        {
            await seat.Leg.DiscardAsync();
        }
        else
        {
            seat.Leg.Abandon();
        }

        SeatLog.Lost(logger, seat.UserId, seat.Room, end.Reason);
    }

    public void Report(BridgeException exception, AnchorSession session, Placement placement) =>
        SeatLog.NoSeat(logger, exception, session.Token.UserId, session.Room, placement.Node);

    public void Report(Seat seat, bool resumed) => SeatLog.Taken(logger, seat.UserId, seat.Room, resumed);

    public void Report(PresenceUnavailableException exception, AnchorSession session) =>
        SeatLog.NoPresence(logger, exception, session.Token.UserId, session.Room);

    /// <summary>Gives a seat up that nobody has come back for.</summary>
    public async Task DropAsync(Seat seat, string reason, bool endsLeg = false)
    {
        if (!seat.IsParked)
        {
            // Somebody came back just now.
            return;
        }

        seat.StopExpiry();
        if (registry.Remove(seat))
        {
            // The leg first: once the place is given up it may be another's.
            await (endsLeg ? seat.Leg.DiscardAsync() : seat.Leg.DisposeAsync());
            await TryAsync(() => presence.LeaveAsync(seat.Holding, reason, CancellationToken.None));
            SeatLog.GivenUp(logger, seat.UserId, seat.Room);
        }
    }

    /// <summary>Leaves a seat, as this gateway stops, to whichever the anchor comes back to; it speaks on meanwhile.</summary>
    private async Task LeaveBehindAsync(Seat seat, AnchorSession session)
    {
        if (seat.Vacate(session) && registry.Remove(seat))
        {
            seat.Leg.Abandon();
            await TryAsync(() => presence.DetachAsync(seat.Holding, CancellationToken.None));
        }
    }

    /// <summary>Tells presence; where that cannot be told, the place is freed for want of signs of life.</summary>
    private async Task TryAsync(Func<Task> tell)
    {
        try
        {
            await tell();
        }
        catch (PresenceUnavailableException exception)
        {
            SeatLog.PresenceNotTold(logger, exception);
        }
    }
}
