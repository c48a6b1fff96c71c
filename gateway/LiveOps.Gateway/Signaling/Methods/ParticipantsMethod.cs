using LiveOps.Gateway.Presence;
using LiveOps.Gateway.Signaling.Rpc;

namespace LiveOps.Gateway.Signaling.Methods;

/// <summary>Who is in the room.</summary>
internal sealed class ParticipantsMethod(IPresence presence) : IRpcMethod
{
    public IReadOnlyList<string> Names { get; } = ["participants"];

    public RpcOrder Order => RpcOrder.InTurn;

    public async Task<RpcResult> HandleAsync(AnchorSession session, RpcRequest request, CancellationToken cancellationToken)
    {
        if (session.Seat is not { } seat)
        {
            return RpcError.NotJoined;
        }

        var talking = seat.Leg.Talking;
        var participants = (await presence.ReadAsync(session.Room, cancellationToken)).Participants();
        return RpcResult.Of(
            new ParticipantsResult([.. participants.Select(one => one with { Talking = talking.Contains(one.UserId, StringComparer.Ordinal) })]),
            SignalingJson.Default.ParticipantsResult);
    }
}
