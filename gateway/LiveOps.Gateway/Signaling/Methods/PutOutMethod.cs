using LiveOps.Gateway.Presence;
using LiveOps.Gateway.Presence.Bans;
using LiveOps.Gateway.Seats;
using LiveOps.Gateway.Signaling.Rpc;

namespace LiveOps.Gateway.Signaling.Methods;

/// <summary>Puts somebody out of the room: <c>kick</c>, or <c>ban</c> for this time on air. For hosts.</summary>
internal sealed class PutOutMethod(IPresence presence, IRoomBans roomBans, RoomBridges bridges, TimeProvider time) : IRpcMethod
{
    public IReadOnlyList<string> Names { get; } = ["kick", "ban"];

    public RpcOrder Order => RpcOrder.InTurn;

    public async Task<RpcResult> HandleAsync(AnchorSession session, RpcRequest request, CancellationToken cancellationToken)
    {
        if (session.Seat is not { } seat)
        {
            return RpcError.NotJoined;
        }

        if (!session.IsHost)
        {
            return RpcError.NotAllowed;
        }

        if (!UserParam.TryRead(request.Params, out var userId) || userId is null || userId == session.Token.UserId)
        {
            return RpcError.BadParams($"invalid {request.Method} parameters");
        }

        if (!presence.Holds(seat.Holding))
        {
            return RpcError.PresenceNotAvailable;
        }

        var bans = request.Method == "ban";
        if (bans)
        {
            await BanAsync(session, seat, userId, cancellationToken);
        }

        // The place first: its gateway then ends the leg for this reason, and not because the bridge put somebody out.
        var expelled = await presence.ExpelAsync(session.Room, userId, bans ? LeaveReason.Banned : LeaveReason.Kicked, cancellationToken);
        var kicked = await bridges.TryKickAsync(session.Room, userId, cancellationToken);
        return expelled || kicked || bans ? RpcResult.Nothing : RpcError.NoSuchParticipant;
    }

    private async Task BanAsync(AnchorSession session, Seat seat, string userId, CancellationToken cancellationToken)
    {
        var place = (await presence.ReadAsync(session.Room, cancellationToken)).Places.GetValueOrDefault(userId);
        var ban = new Ban { UserId = userId, DisplayName = place?.DisplayName, By = session.Token.UserId, At = time.GetUtcNow().ToUnixTimeMilliseconds() };
        await roomBans.BanAsync(session.Room, seat.Placement.Session, ban, cancellationToken);
    }
}
