using System.Diagnostics;
using System.IO.Pipes;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace LiveOps.Mixer.Codec;

/// <summary>
/// A running FFmpeg and its three pipes. It ends by itself when this process dies, however that happens: its standard input ends then.
/// </summary>
internal sealed class FfmpegProcess : IDisposable
{
    private readonly Process _process;
    private readonly SafePipeHandle _input;
    private readonly SafePipeHandle _output;
    private readonly SafePipeHandle _errors;

    private FfmpegProcess(Process process)
    {
        _process = process;
        _input = Pipe(process.StandardInput.BaseStream);
        _output = Pipe(process.StandardOutput.BaseStream);
        _errors = Pipe(process.StandardError.BaseStream);
    }

    public int Id => _process.Id;

    /// <exception cref="System.ComponentModel.Win32Exception">The executable cannot be started.</exception>
    public static FfmpegProcess Start(string executable, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(executable, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // One arena and eager trimming: the child's memory counts once for each room.
        start.Environment["MALLOC_ARENA_MAX"] = "1";
        start.Environment["MALLOC_TRIM_THRESHOLD_"] = "65536";
        return new FfmpegProcess(Process.Start(start)!);
    }

    public int Read(Span<byte> target) => NativePipe.Read(_output, target);

    public int Write(ReadOnlySpan<byte> source) => NativePipe.Write(_input, source);

    /// <summary>What FFmpeg has written to its standard error since the last call; at most 4 KiB.</summary>
    public string ReadErrors()
    {
        Span<byte> text = stackalloc byte[4096];
        var count = NativePipe.Read(_errors, text);
        return count > 0 ? Encoding.UTF8.GetString(text[..count]).TrimEnd() : "";
    }

    public void Dispose()
    {
        try
        {
            _process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended already, which is all that is wanted.
        }

        _process.Dispose();
    }

    private static SafePipeHandle Pipe(Stream stream)
    {
        var pipe = ((PipeStream)stream).SafePipeHandle;
        NativePipe.MakeNonBlocking(pipe);
        return pipe;
    }
}
