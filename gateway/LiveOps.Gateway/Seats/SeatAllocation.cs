using LiveOps.Gateway.Signaling.Rpc;

namespace LiveOps.Gateway.Seats;

/// <summary>The outcome of asking for a seat: a resume token, or an error.</summary>
internal sealed record SeatAllocation
{
    public string? ResumeToken { get; init; }

    /// <summary>The seat, with its peer connection, is the one that the client had before.</summary>
    public bool Resumed { get; init; }

    public RpcError? Error { get; init; }
}
