using LiveOps.Gateway.Bridges;
using LiveOps.Gateway.Presence;
using LiveOps.Gateway.Seats;
using LiveOps.Gateway.Signaling.Rpc;

namespace LiveOps.Gateway.Signaling.Methods;

/// <summary>Puts somebody out of the room: <c>kick</c>, or <c>ban</c> for this time on air. For hosts.</summary>
internal sealed class PutOutMethod(IPresence presence, RoomBridges bridges, ILogger<PutOutMethod> logger) : IRpcMethod
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

        var bans = request.Method == "ban";
        if (bans)
        {
            await presence.BanAsync(session.Room, seat.Placement.Session, userId, cancellationToken);
        }

        // The place first: its gateway then ends the leg for this reason, and not because the bridge put somebody out.
        var expelled = await presence.ExpelAsync(session.Room, userId, bans ? LeaveReason.Banned : LeaveReason.Kicked, cancellationToken);
        var kicked = await KickAsync(session, userId, cancellationToken);
        return expelled || kicked || bans ? RpcResult.Nothing : RpcError.NoSuchParticipant;
    }

    /// <summary>Puts the user out at the bridge too, where its gateway may be gone.</summary>
    private async Task<bool> KickAsync(AnchorSession session, string userId, CancellationToken cancellationToken)
    {
        try
        {
            return await bridges.ActAsync(session.Room, (bridge, room) => bridge.KickAsync(room, userId, cancellationToken), cancellationToken);
        }
        catch (BridgeException exception)
        {
            SignalingLog.NotKicked(logger, exception, userId, session.Room);
            return false;
        }
    }
}
