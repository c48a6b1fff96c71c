using System.Numerics;

namespace LiveOps.TestKit.Audio;

/// <summary>A fast Fourier transform, radix two.</summary>
internal static class Spectrum
{
    /// <summary>Magnitudes of the bins up to half the sample rate, under a Hann window. The length must be a power of two.</summary>
    public static double[] Magnitudes(ReadOnlySpan<float> samples)
    {
        var bins = new Complex[samples.Length];
        for (var i = 0; i < samples.Length; i++)
        {
            bins[i] = samples[i] * 0.5 * (1 - Math.Cos(2 * Math.PI * i / samples.Length));
        }

        Transform(bins);
        return [.. bins.Take(samples.Length / 2).Select(bin => bin.Magnitude)];
    }

    private static void Transform(Span<Complex> bins)
    {
        if (bins.Length == 1)
        {
            return;
        }

        var half = bins.Length / 2;
        var even = new Complex[half];
        var odd = new Complex[half];
        for (var i = 0; i < half; i++)
        {
            (even[i], odd[i]) = (bins[2 * i], bins[2 * i + 1]);
        }

        Transform(even);
        Transform(odd);
        for (var i = 0; i < half; i++)
        {
            var turned = Complex.FromPolarCoordinates(1, -2 * Math.PI * i / bins.Length) * odd[i];
            (bins[i], bins[i + half]) = (even[i] + turned, even[i] - turned);
        }
    }
}
