using System.ComponentModel.DataAnnotations;

using LiveOps.Janus.Transport;

namespace LiveOps.Janus.Sessions;

/// <summary>How to reach a Janus server and when to give it up.</summary>
public sealed record JanusConnectionOptions
{
    /// <summary>Address of the API, e.g. <c>ws://127.0.0.1:8188/</c> or <c>http://127.0.0.1:8088/janus</c>; the scheme chooses the transport.</summary>
    [Required]
    public required Uri Url { get; init; }

    /// <summary>The server's <c>api_secret</c>; none by default.</summary>
    public string? ApiSecret { get; init; }

    /// <summary>Gives the token for each request, so that a signed token can be renewed before it expires; none by default.</summary>
    public Func<string>? Token { get; init; }

    /// <summary>How long connecting may take. Default 5 s.</summary>
    [DurationRange(0.001, 3600)]
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long one request may take. Default 10 s.</summary>
    [DurationRange(0.001, 3600)]
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>After this long without a frame from the server, at the latest, it is pinged. Default 1 s.</summary>
    [DurationRange(0.001, 3600)]
    public TimeSpan PingInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// How long a ping may go unanswered before the connection counts as lost. Default 2 s, so that a silent peer is known lost
    /// within 3 s. <see cref="Timeout.InfiniteTimeSpan"/> turns pings off.
    /// </summary>
    public TimeSpan PingTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>A session that sent nothing for this long sends a keepalive. Default 25 s; Janus forgets a session after 60 s.</summary>
    [DurationRange(0.001, 3600)]
    public TimeSpan KeepAliveInterval { get; init; } = TimeSpan.FromSeconds(25);

    /// <summary>How to come back after a loss; null leaves that to the next request. Default: at once, then with backoff, for ever.</summary>
    public JanusReconnectOptions? Reconnect { get; init; } = new();

    /// <summary>Largest frame accepted from the server, in bytes. Default 4 MiB.</summary>
    [Range(1024, 1 << 30)]
    public int MaxFrameBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>How many requests may wait to be written before callers are held back. Default 1024.</summary>
    [Range(1, 1 << 20)]
    public int SendQueueLength { get; init; } = 1024;

    /// <summary>How many events one subscriber may be behind. Default 1024.</summary>
    [Range(1, 1 << 20)]
    public int EventBufferLength { get; init; } = 1024;

    /// <summary>What becomes of a subscriber that is further behind. Default: it loses the oldest and is told how many.</summary>
    public JanusOverflow EventOverflow { get; init; }

    /// <summary>The transports to choose from.</summary>
    public JanusTransportRegistry Transports { get; init; } = JanusTransportRegistry.Default;
}
