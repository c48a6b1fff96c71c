using System.Text.Json;
using LiveOps.Gateway.Presence.Chat;
using LiveOps.Gateway.Signaling.Rpc;

namespace LiveOps.Gateway.Signaling.Methods;

/// <summary>What was said in the room before.</summary>
internal sealed class HistoryMethod(IRoomChat chat) : IRpcMethod
{
    private const int DefaultLimit = 50;
    private const int LargestLimit = 100;

    public IReadOnlyList<string> Names { get; } = ["history"];

    public RpcOrder Order => RpcOrder.InTurn;

    public async Task<RpcResult> HandleAsync(AnchorSession session, RpcRequest request, CancellationToken cancellationToken)
    {
        if (session.Seat is not { } seat)
        {
            return RpcError.NotJoined;
        }

        if (!TryRead(request.Params, "after", 0, 0, long.MaxValue, out var after) ||
            !TryRead(request.Params, "limit", DefaultLimit, 1, LargestLimit, out var limit))
        {
            return RpcError.BadParams("invalid history parameters");
        }

        var messages = await chat.HistoryAsync(session.Room, seat.Placement.Session, after, (int)limit, cancellationToken);
        return RpcResult.Of(new HistoryResult(messages), SignalingJson.Default.HistoryResult);
    }

    private static bool TryRead(JsonElement parameters, string name, long fallback, long least, long most, out long value)
    {
        value = fallback;
        return parameters.ValueKind switch
        {
            JsonValueKind.Undefined or JsonValueKind.Null => true,
            JsonValueKind.Array => parameters.GetArrayLength() == 0,
            JsonValueKind.Object when !parameters.TryGetProperty(name, out _) => true,
            JsonValueKind.Object when parameters.GetProperty(name) is { ValueKind: JsonValueKind.Number } number =>
                number.TryGetInt64(out value) && value >= least && value <= most,
            _ => false,
        };
    }
}
