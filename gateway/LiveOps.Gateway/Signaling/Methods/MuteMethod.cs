using LiveOps.Gateway.Bridges;
using LiveOps.Gateway.Presence;
using LiveOps.Gateway.Seats;
using LiveOps.Gateway.Signaling.Rpc;

namespace LiveOps.Gateway.Signaling.Methods;

/// <summary>Takes somebody's sound out of the mix, or back in: one's own, or for a host anybody's.</summary>
internal sealed class MuteMethod(IPresence presence, RoomBridges bridges) : IRpcMethod
{
    public IReadOnlyList<string> Names { get; } = ["mute", "unmute"];

    public RpcOrder Order => RpcOrder.InTurn;

    public async Task<RpcResult> HandleAsync(AnchorSession session, RpcRequest request, CancellationToken cancellationToken)
    {
        if (session.Seat is not { } seat)
        {
            return RpcError.NotJoined;
        }

        if (!UserParam.TryRead(request.Params, out var named))
        {
            return RpcError.BadParams("invalid mute parameters");
        }

        var self = session.Token.UserId;
        var userId = named ?? self;
        if (userId != self && !session.IsHost)
        {
            return RpcError.NotAllowed;
        }

        if (!presence.Holds(seat.Holding))
        {
            // Perhaps another gateway has the place by now, and it would be that one's anchor who is muted.
            return RpcError.PresenceNotAvailable;
        }

        var muted = request.Method == "mute";
        try
        {
            // At the bridge first, where it matters; who is not there yet is muted when it enters.
            await bridges.ActAsync(session.Room, (bridge, room) => bridge.MuteAsync(room, userId, muted, cancellationToken), cancellationToken);
        }
        catch (BridgeException)
        {
            return RpcError.Failed("failed to mute");
        }

        return await presence.MuteAsync(session.Room, userId, muted, self, cancellationToken) ? RpcResult.Nothing : RpcError.NoSuchParticipant;
    }
}
