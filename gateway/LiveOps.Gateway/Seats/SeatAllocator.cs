using LiveOps.Gateway.Bridges;
using LiveOps.Gateway.Presence;
using LiveOps.Gateway.Signaling;
using LiveOps.Gateway.Signaling.Rpc;
using LiveOps.Gateway.Signaling.Sockets;
using LiveOps.Resources.Rooms;

namespace LiveOps.Gateway.Seats;

/// <summary>Gives seats: the one that the client had, here or at another gateway, or a new one on the room's bridge.</summary>
internal sealed class SeatAllocator(SeatRegistry registry, SeatKeeper keeper, IBridgePool bridges, IPresence presence, ResumeToken tokens)
{
    public async Task<SeatAllocation> TakeAsync(AnchorSession session, LiveRoom room, SeatRequest request, CancellationToken cancellationToken)
    {
        var placement = Placement.Of(room)!;
        var entrant = new Entrant
        {
            UserId = session.Token.UserId,
            Role = session.Token.Role,
            DisplayName = request.DisplayName,
            ClientId = request.ClientId,
            Session = placement.Session,
            Limit = room.Spec.MaxAnchors,
        };
        try
        {
            return await presence.EnterAsync(session.Room, entrant, cancellationToken) switch
            {
                { Result: EnterResult.Full } => Fail(RpcError.Refused("reached max anchors limit")),
                { Result: EnterResult.HeldElsewhere } => Fail(RpcError.Refused("already joined")),
                { Result: EnterResult.Banned } => Fail(RpcError.Refused("banned from this room")),
                var entry => await SitDownAsync(session, entry, placement, new BridgeRoom(placement.BridgeRoom ?? 0, room.Metadata.Uid!), request.ResumeToken, cancellationToken),
            };
        }
        catch (PresenceUnavailableException exception)
        {
            keeper.Report(exception, session);
            return Fail(RpcError.PresenceNotAvailable);
        }
    }

    private static SeatAllocation Fail(RpcError error) => new() { Error = error };

    private async Task<SeatAllocation> SitDownAsync(
        AnchorSession session, Entry entry, Placement placement, BridgeRoom room, string? resumeToken, CancellationToken cancellationToken)
    {
        var holding = entry.Holding!;
        var token = tokens.Read(resumeToken, placement.Session, holding.UserId);
        var resumed = TryResume(session, holding, placement, token) || await TryClaimAsync(session, holding, placement, room, token, cancellationToken);
        if (!resumed && await OpenAsync(session, holding, placement, cancellationToken) is { } error)
        {
            await presence.LeaveAsync(holding, LeaveReason.Left, CancellationToken.None);
            return Fail(error);
        }

        if (entry.Previous is { } previous)
        {
            await presence.TellTakenAsync(holding, previous, claimed: resumed, cancellationToken);
        }

        keeper.Report(session.Seat!, resumed);
        var leg = session.Seat!.Leg;
        await AgreeOnMuteAsync(holding, leg, entry.Muted, cancellationToken);
        await presence.SetStatusAsync(holding, "idle", cancellationToken);
        return new SeatAllocation { Resumed = resumed, ResumeToken = tokens.Write(leg.SessionId, leg.HandleId, placement.Session, holding.UserId) };
    }

    /// <summary>The seat, with its peer connection, is still here.</summary>
    private bool TryResume(AnchorSession session, Holding holding, Placement placement, (ulong SessionId, ulong HandleId)? token)
    {
        if (registry.Find(holding.Room, holding.UserId) is not { } seat || SeatFates.HasMoved(seat.Placement, placement) ||
            token != (seat.Leg.SessionId, seat.Leg.HandleId) || !seat.Leg.IsNegotiated)
        {
            return false;
        }

        // The older connection is dead, though this gateway has not noticed yet.
        seat.Occupy(session, holding)?.Connection.Close(SocketEnd.TakenOver);
        session.Seat = seat;
        return true;
    }

    /// <summary>The peer connection is still at the bridge, and its seat was at another gateway, or here before a restart.</summary>
    private async Task<bool> TryClaimAsync(
        AnchorSession session, Holding holding, Placement placement, BridgeRoom room, (ulong SessionId, ulong HandleId)? token, CancellationToken cancellationToken)
    {
        if (token is not { } ids || placement.BridgeRoom is null || registry.Find(holding.Room, holding.UserId)?.Leg.SessionId == ids.SessionId)
        {
            return false;
        }

        try
        {
            var bridge = await bridges.GetAsync(placement.Node, cancellationToken);
            var claim = new LegClaim(ids.SessionId, ids.HandleId, room, holding.UserId);
            session.Seat = await keeper.AddAsync(session, holding, placement, observer => bridge.ClaimLegAsync(claim, observer, cancellationToken));
            return session.Seat is not null;
        }
        catch (BridgeException exception)
        {
            keeper.Report(exception, session, placement);
            return false;
        }
    }

    private async Task<RpcError?> OpenAsync(AnchorSession session, Holding holding, Placement placement, CancellationToken cancellationToken)
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
            session.Seat = await keeper.AddAsync(
                session, holding, placement, async observer => await bridge.OpenLegAsync(holding.UserId, observer, cancellationToken));
            return null;
        }
        catch (BridgeException exception)
        {
            keeper.Report(exception, session, placement);
            return RpcError.Failed("fail to create janus instance");
        }
    }

    /// <summary>Presence may have forgotten what the bridge knows (a restart), and a new leg does not know what presence does.</summary>
    private async Task AgreeOnMuteAsync(Holding holding, FencedLeg leg, bool muted, CancellationToken cancellationToken)
    {
        if (leg.IsMuted && !muted)
        {
            await presence.MuteAsync(holding.Room, holding.UserId, muted: true, by: holding.UserId, cancellationToken);
        }
        else if (muted && !leg.IsMuted)
        {
            await leg.MuteAsync(muted: true, cancellationToken);
        }
    }
}
