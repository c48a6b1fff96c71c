using System.ComponentModel.DataAnnotations;

using LiveOps.Janus.Sessions;
using LiveOps.Janus.Transport;

namespace LiveOps.Janus.Admin;

/// <summary>How to reach a server's Admin API.</summary>
public sealed record JanusAdminOptions
{
    /// <summary>E.g. <c>http://127.0.0.1:7088/admin</c> or <c>ws://127.0.0.1:7188/</c>; the scheme chooses the transport.</summary>
    [Required]
    public required Uri Url { get; init; }

    /// <summary>The server's <c>admin_secret</c>; none by default.</summary>
    public string? AdminSecret { get; init; }

    /// <summary>How long connecting may take. Default 5 s.</summary>
    [DurationRange(0.001, 3600)]
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long one request may take. Default 10 s.</summary>
    [DurationRange(0.001, 3600)]
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Largest frame accepted from the server, in bytes. Default 16 MiB, as lists of sessions grow long.</summary>
    [Range(1024, 1 << 30)]
    public int MaxFrameBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>How many requests may wait to be written before callers are held back. Default 1024.</summary>
    [Range(1, 1 << 20)]
    public int SendQueueLength { get; init; } = 1024;

    /// <summary>The transports to choose from.</summary>
    public JanusTransportRegistry Transports { get; init; } = JanusTransportRegistry.Default;
}
