using LiveOps.Gateway.Presence.Bans;
using LiveOps.Gateway.Signaling.Rpc;

namespace LiveOps.Gateway.Signaling.Methods;

/// <summary>Lets somebody join again who was banned. For hosts.</summary>
internal sealed class UnbanMethod(IRoomBans bans) : IRpcMethod
{
    public IReadOnlyList<string> Names { get; } = ["unban"];

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

        if (!UserParam.TryRead(request.Params, out var userId) || userId is null)
        {
            return RpcError.BadParams("invalid unban parameters");
        }

        return await bans.LiftAsync(session.Room, seat.Placement.Session, userId, cancellationToken) ? RpcResult.Nothing : RpcError.NotBanned;
    }
}
