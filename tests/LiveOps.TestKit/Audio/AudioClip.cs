using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace LiveOps.TestKit.Audio;

/// <summary>Decoded sound: one channel, 48 kHz, full scale 1.</summary>
public sealed class AudioClip(float[] samples)
{
    public const int SampleRate = 48000;

    public ReadOnlyMemory<float> Samples => samples;

    public TimeSpan Duration => TimeSpan.FromSeconds((double)samples.Length / SampleRate);

    /// <summary>Decodes a file or URL with FFmpeg, up to the given length.</summary>
    /// <param name="input">File or URL, for example of a playlist.</param>
    /// <param name="length">No more than this is decoded.</param>
    /// <param name="inputOptions">FFmpeg options before <c>-i</c>, for example <c>-live_start_index 0</c> or <c>-headers</c>.</param>
    /// <param name="cancellationToken">Ends FFmpeg.</param>
    public static async Task<AudioClip> DecodeAsync(
        string input, TimeSpan length, IEnumerable<string>? inputOptions = null, CancellationToken cancellationToken = default)
    {
        string[] arguments =
        [
            "-hide_banner", "-nostdin", "-loglevel", "error", .. inputOptions ?? [], "-i", input,
            "-t", length.TotalSeconds.ToString(CultureInfo.InvariantCulture), "-ac", "1", "-ar", "48000", "-f", "s16le", "pipe:1",
        ];
        var start = new ProcessStartInfo("ffmpeg", arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("ffmpeg did not start");
        await using var kill = cancellationToken.Register(static state => ((Process)state!).Kill(), process);
        using var pcm = new MemoryStream();
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.StandardOutput.BaseStream.CopyToAsync(pcm, cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0
            ? new AudioClip(ToFloats(MemoryMarshal.Cast<byte, short>(pcm.ToArray())))
            : throw new InvalidOperationException($"ffmpeg could not decode {input}: {await errors}");
    }

    /// <summary>The part that begins at a time and has a length; shorter where the clip ends before.</summary>
    public AudioClip Slice(TimeSpan start, TimeSpan length)
    {
        var first = Math.Clamp((int)(start.TotalSeconds * SampleRate), 0, samples.Length);
        var count = Math.Clamp((int)(length.TotalSeconds * SampleRate), 0, samples.Length - first);
        return new AudioClip(samples.AsSpan(first, count).ToArray());
    }

    // Integer samples, because only for those does FFmpeg halve what it adds up when it makes one channel of two.
    private static float[] ToFloats(ReadOnlySpan<short> samples)
    {
        var floats = new float[samples.Length];
        for (var i = 0; i < floats.Length; i++)
        {
            floats[i] = samples[i] / 32768f;
        }

        return floats;
    }
}
