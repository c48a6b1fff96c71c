using System.Text.Json;
using LiveOps.Gateway.Presence;
using LiveOps.Gateway.Signaling.Rpc;

namespace LiveOps.Gateway.Signaling.Methods;

/// <summary>Says that the anchor is there, and whether it is heard.</summary>
internal sealed class KeepAliveMethod(IPresence presence, ILogger<KeepAliveMethod> logger) : IRpcMethod
{
    /// <summary>Characters; a status is shown to everybody in the room.</summary>
    private const int LongestStatus = 64;

    public IReadOnlyList<string> Names { get; } = ["keepalive", "status"];

    public RpcOrder Order => RpcOrder.InTurn;

    public async Task<RpcResult> HandleAsync(AnchorSession session, RpcRequest request, CancellationToken cancellationToken)
    {
        var parameters = request.Params;
        if (session.Seat is not { } seat || !seat.Leg.IsOpen)
        {
            return RpcError.Unknown;
        }

        try
        {
            await presence.SetStatusAsync(seat.Holding, Status(parameters), cancellationToken);
        }
        catch (PresenceUnavailableException exception)
        {
            // The anchor speaks all the same, and the next one comes in seconds; an error would make clients start anew.
            SignalingLog.StatusNotTold(logger, exception, session.Token.UserId, session.Room);
        }

        return RpcResult.Nothing;
    }

    /// <summary>As in the earlier system: an empty status is <c>idle</c>, absent parameters leave it empty.</summary>
    private static string Status(JsonElement parameters)
    {
        if (parameters.ValueKind != JsonValueKind.Object)
        {
            return "";
        }

        var status = parameters.TryGetProperty("status", out var value) && value.ValueKind == JsonValueKind.String ? value.ToString() : "";
        return status.Length switch
        {
            0 => "idle",
            > LongestStatus => status[..LongestStatus],
            _ => status,
        };
    }
}
