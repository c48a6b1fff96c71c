namespace LiveOps.Mixer.Rtp;

/// <summary>The unit of everything behind the jitter buffer: an Opus packet that lasts 20 ms.</summary>
internal static class OpusFrame
{
    public const int Samples = 960;
    public const int SampleRate = 48000;

    /// <summary>20 ms in <see cref="TimeSpan"/> ticks.</summary>
    public const long Duration = 20 * TimeSpan.TicksPerMillisecond;

    /// <summary>20 ms of stereo silence: one CELT frame whose silence flag is set.</summary>
    public static ReadOnlySpan<byte> Silence => [0xFC, 0xFF, 0xFE];
}
