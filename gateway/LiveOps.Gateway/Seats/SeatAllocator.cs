using LiveOps.Gateway.Bridges;
using LiveOps.Gateway.Presence;
using LiveOps.Gateway.Signaling;
using LiveOps.Gateway.Signaling.Rpc;
using LiveOps.Gateway.Signaling.Sockets;
using LiveOps.Resources.Rooms;

namespace LiveOps.Gateway.Seats;

/// <summary>Gives seats: the one that the client had, or a new one on the room's bridge.</summary>
internal sealed class SeatAllocator(SeatRegistry registry, SeatKeeper keeper, IBridgePool bridges, IPresence presence, ResumeToken tokens)
{
    public async Task<SeatAllocation> TakeAsync(AnchorSession session, LiveRoom room, Guid clientId, string? resumeToken, CancellationToken cancellationToken)
    {
        var entrant = new Entrant { UserId = session.Token.UserId, Role = session.Token.Role, ClientId = clientId, ConnectionId = session.Id };
        switch (await presence.EnterAsync(session.Room, entrant, room.Spec.MaxAnchors, cancellationToken))
        {
            case EnterResult.Full:
                return Fail(RpcError.Refused("reached max anchors limit"));
            case EnterResult.HeldElsewhere:
                return Fail(RpcError.Refused("already joined"));
        }

        var placement = Placement.Of(room)!;
        var resumed = TryResume(session, placement, resumeToken);
        if (!resumed && await OpenAsync(session, placement, cancellationToken) is { } error)
        {
            await presence.LeaveAsync(session.Room, session.Token.UserId, session.Id, CancellationToken.None);
            return Fail(error);
        }

        var leg = session.Seat!.Leg;
        await presence.SetStatusAsync(session.Room, session.Token.UserId, "idle", cancellationToken);
        return new SeatAllocation { Resumed = resumed, ResumeToken = tokens.Write(leg.SessionId, leg.HandleId, placement.Session) };
    }

    private static SeatAllocation Fail(RpcError error) => new() { Error = error };

    private bool TryResume(AnchorSession session, Placement placement, string? resumeToken)
    {
        if (registry.Find(session.Token.UserId) is not { } seat || seat.Room != session.Room || SeatFates.HasMoved(seat.Placement, placement) ||
            tokens.Read(resumeToken, placement.Session) != (seat.Leg.SessionId, seat.Leg.HandleId) || !seat.Leg.IsNegotiated)
        {
            return false;
        }

        // The older connection is dead, though this gateway has not noticed yet.
        seat.Occupy(session)?.Connection.Close(SocketEnd.TakenOver);
        session.Seat = seat;
        return true;
    }

    private async Task<RpcError?> OpenAsync(AnchorSession session, Placement placement, CancellationToken cancellationToken)
    {
        IBridge bridge;
        try
        {
            bridge = await bridges.GetAsync(placement.Node, cancellationToken);
        }
        catch (BridgeException exception)
        {
            keeper.Report(exception, session, placement);
            return RpcError.Failed("fail to get janus api");
        }

        try
        {
            session.Seat = await keeper.AddAsync(session, placement, onEvent => bridge.OpenLegAsync(onEvent, cancellationToken));
            return null;
        }
        catch (BridgeException exception)
        {
            keeper.Report(exception, session, placement);
            return RpcError.Failed("fail to create janus instance");
        }
    }
}
