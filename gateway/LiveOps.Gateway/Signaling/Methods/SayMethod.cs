using System.Text.Json;
using LiveOps.Gateway.Presence.Chat;
using LiveOps.Gateway.Signaling.Rpc;

namespace LiveOps.Gateway.Signaling.Methods;

/// <summary>Says something to everybody in the room.</summary>
internal sealed class SayMethod(IRoomChat chat, TimeProvider time) : IRpcMethod
{
    /// <summary>Characters.</summary>
    private const int LongestText = 2000;

    public IReadOnlyList<string> Names { get; } = ["say"];

    public RpcOrder Order => RpcOrder.InTurn;

    public async Task<RpcResult> HandleAsync(AnchorSession session, RpcRequest request, CancellationToken cancellationToken)
    {
        if (session.Seat is not { } seat)
        {
            return RpcError.NotJoined;
        }

        if (request.Params.ValueKind != JsonValueKind.Object || !request.Params.TryGetProperty("text", out var value) ||
            !JsonText.TryRead(value, LongestText, out var text) || string.IsNullOrWhiteSpace(text))
        {
            return RpcError.BadParams("invalid say parameters");
        }

        if (!session.Pace.TryTake(time))
        {
            return RpcError.Refused("too many messages");
        }

        var entrant = seat.Holding.Entrant;
        var message = new ChatMessage { UserId = entrant.UserId, Role = entrant.Role, DisplayName = entrant.DisplayName, Text = text };
        var said = await chat.SayAsync(session.Room, seat.Placement.Session, message, cancellationToken);
        return RpcResult.Of(new SayResult(said.Id, said.At), SignalingJson.Default.SayResult);
    }
}
