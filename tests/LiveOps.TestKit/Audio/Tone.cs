namespace LiveOps.TestKit.Audio;

/// <summary>What tone is in a sound, and what else is.</summary>
public static class Tone
{
    private const int BlockSamples = AudioClip.SampleRate / 10;

    /// <summary>The strongest frequency in hertz, to a tenth of a hertz or so.</summary>
    public static double DominantFrequency(AudioClip clip)
    {
        var size = 1 << (int)Math.Floor(Math.Log2(Math.Max(2, Math.Min(clip.Samples.Length, 1 << 16))));
        var spectrum = Spectrum.Magnitudes(clip.Samples.Span[..size]);
        var peak = 1;
        for (var i = 2; i < spectrum.Length - 1; i++)
        {
            peak = spectrum[i] > spectrum[peak] ? i : peak;
        }

        // A parabola through the logarithms of the three highest bins finds the top between them.
        var (left, top, right) = (Math.Log(spectrum[peak - 1] + 1e-12), Math.Log(spectrum[peak] + 1e-12), Math.Log(spectrum[peak + 1] + 1e-12));
        var offset = 0.5 * (left - right) / (left - 2 * top + right);
        return (peak + offset) * AudioClip.SampleRate / size;
    }

    /// <summary>
    /// What is left when the tone is taken out, in dB relative to the whole. A pure tone leaves less than -30 even through codecs;
    /// gaps, repeats and clipping leave more.
    /// </summary>
    public static double ResidualDb(AudioClip clip, double frequency)
    {
        double total = 0, residual = 0;
        for (var start = 0; start + BlockSamples <= clip.Samples.Length; start += BlockSamples)
        {
            var block = clip.Samples.Span.Slice(start, BlockSamples);
            total += Energy(block);
            residual += ResidualEnergy(block, frequency);
        }

        return 10 * Math.Log10(Math.Max(residual, 1e-12) / Math.Max(total, 1e-12));
    }

    private static double Energy(ReadOnlySpan<float> block)
    {
        var energy = 0.0;
        foreach (var sample in block)
        {
            energy += (double)sample * sample;
        }

        return energy;
    }

    /// <summary>Least squares fit of sine and cosine; block lengths are long against the period, so the two are nearly orthogonal.</summary>
    private static double ResidualEnergy(ReadOnlySpan<float> block, double frequency)
    {
        var step = 2 * Math.PI * frequency / AudioClip.SampleRate;
        double ss = 0, cc = 0, sc = 0, xs = 0, xc = 0;
        for (var i = 0; i < block.Length; i++)
        {
            var (sin, cos) = Math.SinCos(step * i);
            ss += sin * sin;
            cc += cos * cos;
            sc += sin * cos;
            xs += block[i] * sin;
            xc += block[i] * cos;
        }

        var determinant = ss * cc - sc * sc;
        var (a, b) = ((xs * cc - xc * sc) / determinant, (xc * ss - xs * sc) / determinant);
        var energy = 0.0;
        for (var i = 0; i < block.Length; i++)
        {
            var (sin, cos) = Math.SinCos(step * i);
            var rest = block[i] - a * sin - b * cos;
            energy += rest * rest;
        }

        return energy;
    }
}
