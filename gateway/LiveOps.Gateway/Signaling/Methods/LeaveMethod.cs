using LiveOps.Gateway.Seats;
using LiveOps.Gateway.Signaling.Rpc;

namespace LiveOps.Gateway.Signaling.Methods;

/// <summary>Gives the place in the room up; the answer is the last message before the connection closes.</summary>
internal sealed class LeaveMethod(SeatKeeper seats) : IRpcMethod
{
    public IReadOnlyList<string> Names { get; } = ["leave"];

    public RpcOrder Order => RpcOrder.InTurn;

    public async Task<RpcResult> HandleAsync(AnchorSession session, RpcRequest request, CancellationToken cancellationToken)
    {
        if (session.Seat is null)
        {
            return RpcError.NotJoined;
        }

        session.HasLeft = true;
        await seats.ReleaseAsync(session);
        return RpcResult.Nothing;
    }
}
