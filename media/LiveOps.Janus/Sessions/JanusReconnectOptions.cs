using System.ComponentModel.DataAnnotations;

namespace LiveOps.Janus.Sessions;

/// <summary>When to try again after a connection was lost. Sessions are claimed where the server still has them.</summary>
public sealed record JanusReconnectOptions
{
    /// <summary>Wait before the second attempt; the first is made at once. Default 100 ms.</summary>
    [DurationRange(0.001, 3600)]
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>The wait doubles up to this. Default 2 s.</summary>
    [DurationRange(0.001, 3600)]
    public TimeSpan MaxDelay { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Attempts before giving up, or null for no end. Default null.</summary>
    [Range(1, int.MaxValue)]
    public int? MaxAttempts { get; init; }
}
