namespace LiveOps.Gateway.Signaling.Methods;

internal sealed record JoinParams
{
    /// <summary>Names the client across its connections (UUID version 4). Required.</summary>
    public string? ClientId { get; init; }

    /// <summary>The room's pin, where it has one.</summary>
    public string? Pin { get; init; }

    /// <summary>What the others may call the user; cut to 64 characters.</summary>
    public string? DisplayName { get; init; }

    /// <summary>What an earlier join of the same client was given, to go on where it was.</summary>
    public string? Jtoken { get; init; }
}
