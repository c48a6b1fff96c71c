using System.ComponentModel.DataAnnotations;

namespace LiveOps.Gateway.Auth.Limits;

/// <summary>What one address, user or room may ask of the gateway; section <c>LiveOps:Gateway:Limits</c>. Streams are not limited by these.</summary>
internal sealed record LimitOptions
{
    /// <summary>Requests in a second from one address, bursts of twice that. Default 50.</summary>
    [Range(1, 100_000)]
    public int RequestsPerSecondPerAddress { get; init; } = 50;

    /// <summary>Requests in a second with tokens of one user, bursts of twice that. Default 20.</summary>
    [Range(1, 100_000)]
    public int RequestsPerSecondPerUser { get; init; } = 20;

    /// <summary>Requests in a second that name one room, bursts of twice that. Default 100.</summary>
    [Range(1, 100_000)]
    public int RequestsPerSecondPerRoom { get; init; } = 100;

    /// <summary>Tokens in a minute from one address that are no good; after that none is looked at. Default 60.</summary>
    [Range(1, 100_000)]
    public int FailuresPerMinutePerAddress { get; init; } = 60;

    /// <summary>WebSockets from one address. Default 100.</summary>
    [Range(1, 1_000_000)]
    public int ConnectionsPerAddress { get; init; } = 100;

    /// <summary>WebSockets of one user. Default 4.</summary>
    [Range(1, 1000)]
    public int ConnectionsPerUser { get; init; } = 4;

    /// <summary>All connections of the server, idle ones too. Default 20,000.</summary>
    [Range(10, 1_000_000)]
    public int Connections { get; init; } = 20_000;
}
