using System.Diagnostics;
using System.IO.Pipes;
using Microsoft.Win32.SafeHandles;

namespace LiveOps.Mixer.Codec;

/// <summary>An FFmpeg started as any program is.</summary>
internal sealed class PlainFfmpeg : FfmpegProcess
{
    private readonly Process _process;

    private PlainFfmpeg(Process process)
        : base(Pipe(process.StandardInput.BaseStream), Pipe(process.StandardOutput.BaseStream), Pipe(process.StandardError.BaseStream)) =>
        _process = process;

    public override int Id => _process.Id;

    /// <exception cref="System.ComponentModel.Win32Exception">The executable cannot be started.</exception>
    public static PlainFfmpeg Start(string executable, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(executable, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        FfmpegMemory.Configure(start);
        return new PlainFfmpeg(Process.Start(start)!);
    }

    protected override void End()
    {
        try
        {
            _process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended already, which is all that is wanted.
        }

        // Leaves the pipes open, because they were asked for.
        _process.Dispose();
    }

    private static SafePipeHandle Pipe(Stream stream)
    {
        var pipe = ((PipeStream)stream).SafePipeHandle;
        NativePipe.MakeNonBlocking(pipe);
        return pipe;
    }
}
