namespace LiveOps.TestKit.Audio;

/// <summary>How loud sound is.</summary>
public static class Level
{
    /// <summary>What is reported for digital silence.</summary>
    public const double Silence = -120;

    /// <summary>Root mean square in dB relative to full scale: a full-scale sine has -3.</summary>
    public static double RmsDb(AudioClip clip) => RmsDb(clip.Samples.Span);

    public static double PeakDb(AudioClip clip)
    {
        var peak = 0f;
        foreach (var sample in clip.Samples.Span)
        {
            peak = Math.Max(peak, Math.Abs(sample));
        }

        return ToDb(peak);
    }

    /// <summary>The level of each piece of the given length, for finding where sound begins and ends.</summary>
    public static double[] Envelope(AudioClip clip, TimeSpan piece)
    {
        var length = (int)(piece.TotalSeconds * AudioClip.SampleRate);
        var levels = new double[clip.Samples.Length / length];
        for (var i = 0; i < levels.Length; i++)
        {
            levels[i] = RmsDb(clip.Samples.Span.Slice(i * length, length));
        }

        return levels;
    }

    internal static double RmsDb(ReadOnlySpan<float> samples)
    {
        var power = 0.0;
        foreach (var sample in samples)
        {
            power += (double)sample * sample;
        }

        return ToDb(Math.Sqrt(power / Math.Max(1, samples.Length)));
    }

    internal static double ToDb(double amplitude) => amplitude <= 1e-6 ? Silence : 20 * Math.Log10(amplitude);
}
