namespace LiveOps.Gateway.Rest;

/// <summary>Body of <c>POST /api/token</c>.</summary>
internal sealed record NewToken
{
    public string? RoomId { get; init; }

    /// <summary>Null stands for the gateway's default.</summary>
    public string? Namespace { get; init; }
}
