namespace LiveOps.Gateway.Seats;

/// <summary>What a client says of itself when it asks for a seat.</summary>
internal sealed record SeatRequest
{
    /// <summary>Names the client across its connections.</summary>
    public required Guid ClientId { get; init; }

    /// <summary>What an earlier seat came with.</summary>
    public string? ResumeToken { get; init; }

    /// <summary>What the others may call its user.</summary>
    public string? DisplayName { get; init; }
}
