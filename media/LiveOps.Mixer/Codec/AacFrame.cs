using LiveOps.Mixer.Rtp;

namespace LiveOps.Mixer.Codec;

/// <summary>How 1024-sample AAC frames and 960-sample Opus frames lie on the session's timeline; both count from its origin.</summary>
internal static class AacFrame
{
    public const int Samples = 1024;

    /// <summary>FFmpeg's AAC encoder begins with one frame of priming: its n-th frame holds the (n-1)-th of its input.</summary>
    public const int PrimingFrames = 1;

    /// <summary>Opus frames after which both grids meet: 16·960 = 15·1024.</summary>
    private const int Period = 16;

    /// <summary>Input before the first frame wanted: 80 ms let the Opus decoder converge (RFC 7845 section 4.6), two AAC frames overlap.</summary>
    private const int PrerollSamples = 3840 + 2 * Samples;

    /// <summary>The encoder's look-ahead: frame n is answered once the input reaches the end of frame n+2.</summary>
    private const int LookaheadFrames = 2;

    /// <summary>FFmpeg passes the last packet of what it has on when the next one comes.</summary>
    private const int HeldBack = 1;

    /// <summary>The Opus frame at which an encoder has to begin so that its AAC frames fall on the grid, <paramref name="frame"/> among them.</summary>
    public static long FirstInput(long frame)
    {
        var sample = frame * Samples - PrerollSamples;
        var period = (long)Period * OpusFrame.Samples;
        return Math.DivRem(sample, period, out var rest) * Period - (rest < 0 ? Period : 0);
    }

    /// <summary>The AAC frame that an encoder begun at an Opus frame (of <see cref="FirstInput"/>) answers first: the one of priming.</summary>
    public static long FirstOutput(long input) => input * OpusFrame.Samples / Samples - PrimingFrames;

    /// <summary>The first Opus frame that an encoder need not have been given to answer AAC frames before <paramref name="frame"/>.</summary>
    public static long InputEnd(long frame)
    {
        var samples = (frame + LookaheadFrames) * Samples;
        return Math.DivRem(samples, OpusFrame.Samples, out var rest) + (rest > 0 ? 1 : 0) + HeldBack;
    }
}
