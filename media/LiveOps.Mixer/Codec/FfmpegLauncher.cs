namespace LiveOps.Mixer.Codec;

/// <summary>Starts FFmpeg off the media thread, which a fork would hold up.</summary>
internal sealed class FfmpegLauncher(string executable)
{
    public string Executable => executable;

    public FfmpegLaunch Begin(AacSettings settings)
    {
        var launch = new FfmpegLaunch(executable, settings);
        ThreadPool.UnsafeQueueUserWorkItem(launch, preferLocal: false);
        return launch;
    }
}
