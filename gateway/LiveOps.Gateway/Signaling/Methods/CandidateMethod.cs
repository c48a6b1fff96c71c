using System.Text.Json;
using LiveOps.Gateway.Bridges;
using LiveOps.Gateway.Signaling.Rpc;
using LiveOps.Janus.Protocol;

namespace LiveOps.Gateway.Signaling.Methods;

/// <summary>Passes an ICE candidate on to the bridge, the end of candidates (<c>completed</c>) included.</summary>
internal sealed class CandidateMethod : IRpcMethod
{
    public IReadOnlyList<string> Names { get; } = ["icecandidate"];

    public RpcOrder Order => RpcOrder.AfterJoin;

    public async Task<RpcResult> HandleAsync(AnchorSession session, RpcRequest request, CancellationToken cancellationToken)
    {
        var parameters = request.Params;
        if (session.Seat is not { } seat)
        {
            return RpcError.NotJoined;
        }

        if (parameters.ValueKind != JsonValueKind.Object)
        {
            return RpcError.BadParams("invalid ice candidate parameters");
        }

        if (!parameters.TryGetProperty("candidate", out var candidate) || candidate.ValueKind == JsonValueKind.Null)
        {
            return RpcError.BadParams("missing candidate");
        }

        if (Read(candidate) is not { } read)
        {
            return RpcError.BadParams("invalid ice candidate parameters");
        }

        try
        {
            await seat.Leg.TrickleAsync(read, cancellationToken);
            return RpcResult.Nothing;
        }
        catch (BridgeException)
        {
            return RpcError.Failed("failed to exchange ice candidate");
        }
    }

    /// <summary>Null where it is no candidate. An empty one marks the end too (RFC 8838 section 8.2, as browsers deliver it).</summary>
    private static IceCandidate? Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        if (json.TryGetProperty("completed", out var completed) && completed.ValueKind == JsonValueKind.True)
        {
            return IceCandidate.EndOfCandidates;
        }

        if (!json.TryGetProperty("candidate", out var text) || text.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        return text.GetString() is { Length: > 0 } candidate
            ? new IceCandidate
            {
                Candidate = candidate,
                SdpMid = json.TryGetProperty("sdpMid", out var mid) && mid.ValueKind == JsonValueKind.String ? mid.GetString() : null,
                SdpMLineIndex = json.TryGetProperty("sdpMLineIndex", out var line) && line.ValueKind == JsonValueKind.Number && line.TryGetInt32(out var index) ? index : null,
            }
            : IceCandidate.EndOfCandidates;
    }
}
