using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Sessions;

internal sealed record JanusLinkSettings
{
    public required Uri Url { get; init; }

    public required JanusCredentials Credentials { get; init; }

    public required TimeSpan ConnectTimeout { get; init; }

    public required TimeSpan RequestTimeout { get; init; }

    public required TimeSpan PingInterval { get; init; }

    public required TimeSpan PingTimeout { get; init; }
}
