using System.Runtime.InteropServices;
using System.Text;

namespace LiveOps.Mixer.Codec;

/// <summary>
/// A running FFmpeg and this end of its three pipes, which are never waited for. It ends by itself when this process dies, however that
/// happens: its standard input ends then.
/// </summary>
internal abstract class FfmpegProcess(SafeHandle input, SafeHandle output, SafeHandle errors) : IDisposable
{
    public abstract int Id { get; }

    public int Read(Span<byte> target) => NativePipe.Read(output, target);

    public int Write(ReadOnlySpan<byte> source) => NativePipe.Write(input, source);

    /// <summary>What FFmpeg has written to its standard error since the last call; at most 4 KiB.</summary>
    public string ReadErrors()
    {
        Span<byte> text = stackalloc byte[4096];
        var count = NativePipe.Read(errors, text);
        return count > 0 ? Encoding.UTF8.GetString(text[..count]).TrimEnd() : "";
    }

    /// <summary>Kills it.</summary>
    public void Dispose()
    {
        End();
        input.Dispose();
        output.Dispose();
        errors.Dispose();
    }

    protected abstract void End();
}
