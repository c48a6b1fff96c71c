using LiveOps.Mixer.Codec.Forks;

namespace LiveOps.Mixer.Codec;

/// <summary>Starts FFmpeg off the media thread, which that would hold up: forked where possible.</summary>
internal sealed class FfmpegLauncher(string executable, EncoderForks? forks)
{
    public string Executable => executable;

    public FfmpegLaunch Begin(AacSettings settings)
    {
        var launch = new FfmpegLaunch();
        _ = Task.Run(() => launch.RunAsync(cancellationToken => StartAsync(FfmpegArguments.Build(settings), cancellationToken)), CancellationToken.None);
        return launch;
    }

    private async Task<FfmpegProcess> StartAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken) =>
        (forks is null ? null : await forks.TryStartAsync(arguments, cancellationToken)) ?? PlainFfmpeg.Start(executable, arguments);
}
