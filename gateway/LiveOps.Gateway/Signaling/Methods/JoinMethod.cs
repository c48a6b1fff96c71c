using System.Text.Json;
using LiveOps.Gateway.Rooms;
using LiveOps.Gateway.Seats;
using LiveOps.Gateway.Signaling.Rpc;

namespace LiveOps.Gateway.Signaling.Methods;

/// <summary>Takes a place in the room: the room is looked up, the pin compared, a handle on its bridge opened.</summary>
internal sealed class JoinMethod(RoomAdmission admission, SeatAllocator seats) : IRpcMethod
{
    /// <summary>Characters; a name is shown to everybody in the room.</summary>
    private const int LongestName = 64;

    public IReadOnlyList<string> Names { get; } = ["join"];

    public RpcOrder Order => RpcOrder.Join;

    public async Task<RpcResult> HandleAsync(AnchorSession session, RpcRequest request, CancellationToken cancellationToken)
    {
        var parameters = request.Params;
        if (session.Seat is not null)
        {
            return RpcError.Refused("already joined");
        }

        if (Read(parameters) is not { } join || !IsUuidV4(join.ClientId, out var clientId))
        {
            return RpcError.BadParams("invalid join parameters");
        }

        var (room, refusal) = await admission.JudgeAsync(session.Token, join.Pin, cancellationToken);
        if (room is null)
        {
            return RpcError.Refused(refusal!);
        }

        var seat = new SeatRequest { ClientId = clientId, ResumeToken = join.Jtoken, DisplayName = Shorten(join.DisplayName) };
        var allocation = await seats.TakeAsync(session, room, seat, cancellationToken);
        return allocation.Error is { } error
            ? error
            : RpcResult.Of(new JoinResult(allocation.ResumeToken!, allocation.Resumed), SignalingJson.Default.JoinResult);
    }

    private static JoinParams? Read(JsonElement parameters)
    {
        try
        {
            return parameters.ValueKind == JsonValueKind.Object ? parameters.Deserialize(SignalingJson.Default.JoinParams) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Shorten(string? name) => name?.Trim() switch
    {
        null or "" => null,
        { Length: > LongestName } text => text[..LongestName],
        var text => text,
    };

    private static bool IsUuidV4(string? text, out Guid value) => Guid.TryParseExact(text, "D", out value) && value.Version == 4;
}
