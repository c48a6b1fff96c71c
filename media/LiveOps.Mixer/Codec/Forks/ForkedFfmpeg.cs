using System.Runtime.InteropServices;

namespace LiveOps.Mixer.Codec.Forks;

/// <summary>An FFmpeg forked by a fork server, which ends and reaps it.</summary>
internal sealed class ForkedFfmpeg(int id, ForkServer server, SafeHandle input, SafeHandle output, SafeHandle errors)
    : FfmpegProcess(input, output, errors)
{
    public override int Id => id;

    protected override void End() => server.End(id);
}
