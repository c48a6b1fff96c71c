using System.Text.Json;
using LiveOps.Gateway.Bridges;
using LiveOps.Gateway.Rooms;
using LiveOps.Gateway.Signaling.Rpc;

namespace LiveOps.Gateway.Signaling.Methods;

/// <summary>Negotiates the peer connection: joins the AudioBridge room where that is still to be done, then offer and answer.</summary>
internal sealed class OfferMethod(RoomCatalog rooms) : IRpcMethod
{
    public IReadOnlyList<string> Names { get; } = ["offer"];

    public RpcOrder Order => RpcOrder.InTurn;

    public async Task<RpcResult> HandleAsync(AnchorSession session, RpcRequest request, CancellationToken cancellationToken)
    {
        var parameters = request.Params;
        if (session.Seat is not { } seat)
        {
            return RpcError.NotJoined;
        }

        if (parameters.ValueKind != JsonValueKind.Object || !parameters.TryGetProperty("sdp", out var offer))
        {
            return RpcError.BadParams(parameters.ValueKind == JsonValueKind.Object ? "missing SDP" : "invalid offer parameters");
        }

        if (offer.ValueKind == JsonValueKind.Null)
        {
            return RpcError.BadParams("missing SDP");
        }

        if (!SessionDescription.TryRead(offer, out var description))
        {
            return RpcError.BadParams("invalid offer parameters");
        }

        if (rooms.Find(session.Room) is not { } room)
        {
            return RpcError.Refused("no room found");
        }

        if (room.Status?.Bridge?.RoomId is not { } bridgeRoom)
        {
            return RpcError.Failed("no janus room found");
        }

        var answer = await seat.Leg.NegotiateAsync(new BridgeRoom(bridgeRoom, room.Metadata.Uid!), $"user-{session.Token.UserId}", description, cancellationToken);
        return answer.Failure switch
        {
            null => RpcResult.Of(new OfferResult(answer.Answer!), SignalingJson.Default.OfferResult),
            NegotiationFailure.NotInRoom => RpcError.Failed("failed to join janus room"),
            _ => RpcError.Failed("fail to get janus events"),
        };
    }
}
