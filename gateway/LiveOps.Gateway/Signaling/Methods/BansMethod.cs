using LiveOps.Gateway.Presence.Bans;
using LiveOps.Gateway.Signaling.Rpc;

namespace LiveOps.Gateway.Signaling.Methods;

/// <summary>Who is banned from the room. For hosts.</summary>
internal sealed class BansMethod(IRoomBans bans) : IRpcMethod
{
    public IReadOnlyList<string> Names { get; } = ["bans"];

    public RpcOrder Order => RpcOrder.InTurn;

    public async Task<RpcResult> HandleAsync(AnchorSession session, RpcRequest request, CancellationToken cancellationToken)
    {
        if (session.Seat is not { } seat)
        {
            return RpcError.NotJoined;
        }

        return session.IsHost
            ? RpcResult.Of(new BansResult(await bans.ListAsync(session.Room, seat.Placement.Session, cancellationToken)), SignalingJson.Default.BansResult)
            : RpcError.NotAllowed;
    }
}
