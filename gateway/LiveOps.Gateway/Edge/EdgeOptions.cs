using System.ComponentModel.DataAnnotations;

namespace LiveOps.Gateway.Edge;

/// <summary>How the HLS edge caches; section <c>LiveOps:Gateway:Edge</c>.</summary>
internal sealed record EdgeOptions
{
    /// <summary>Memory for segments, in MiB. Default 64.</summary>
    [Range(1, 65536)]
    public int CacheMegabytes { get; init; } = 64;

    /// <summary>A playlist is asked for again when it is older than this, in milliseconds. Default 500.</summary>
    [Range(50, 2000)]
    public int PlaylistFreshMilliseconds { get; init; } = 500;

    /// <summary>
    /// How long the last playlist is repeated while the mixer cannot be asked, in seconds; then the answer is 503. Players take an
    /// unchanged playlist as normal, an error not. Default 15.
    /// </summary>
    [Range(0, 300)]
    public double PlaylistRepeatSeconds { get; init; } = 15;

    /// <summary>How long the last playlist of a room that went off air stays readable, in minutes. Default 5, as in the mixer.</summary>
    [Range(0, 60)]
    public double EndedMinutes { get; init; } = 5;

    /// <summary>How long a mixer may take to answer, in seconds. Default 3.</summary>
    [Range(0.1, 30)]
    public double MixerSeconds { get; init; } = 3;
}
