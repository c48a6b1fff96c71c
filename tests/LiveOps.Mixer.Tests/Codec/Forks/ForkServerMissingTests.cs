using LiveOps.Mixer.Codec;
using LiveOps.Mixer.Tests.Hosting;
using LiveOps.TestKit.Processes;
using LiveOps.TestKit.Time;

namespace LiveOps.Mixer.Tests.Codec.Forks;

public sealed class ForkServerMissingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("liveops forks ").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task TryStart_LibraryMissing_SaysOnceWhatThatCostsAndLooksAgainLater()
    {
        var time = new ManualTimeProvider();
        var library = Path.Combine(_folder, "forks.so");
        await using var forks = new TestForks(library: library, time: time);

        (await forks.Forks.TryStartAsync(TestForks.Arguments, Cancel)).ShouldBeNull();
        (await forks.Forks.TryStartAsync(TestForks.Arguments, Cancel)).ShouldBeNull();
        time.Advance(TimeSpan.FromMinutes(1));
        (await forks.Forks.TryStartAsync(TestForks.Arguments, Cancel)).ShouldBeNull();

        forks.Log.ShouldHaveSingleItem().ShouldBe(
            $"FFmpeg cannot be made to fork encoders: {library} does not exist. So each is started by itself, which costs each AAC room 9 MiB and 0.1 s of CPU");
        File.Copy(TestForks.Library, library);
        time.Advance(TimeSpan.FromMinutes(1));
        using var encoder = await forks.StartAsync(Cancel);
    }

    [Fact(Timeout = 60_000)]
    public async Task TryStart_FfmpegThatTakesNoPreload_IsLeftAlone()
    {
        // Stands for a static build: the library is preloaded into the shell only, whose arguments are others.
        await using var forks = new TestForks(Script("echo ffmpeg version 7.1-static"));

        (await forks.Forks.TryStartAsync(TestForks.Arguments, Cancel)).ShouldBeNull();

        forks.Log.ShouldHaveSingleItem().ShouldContain("it answered 'ffmpeg version 7.1-static' instead of 'ready'");
    }

    [Fact(Timeout = 60_000)]
    public async Task TryStart_FfmpegInAScript_ForksTheRealOne()
    {
        await using var forks = new TestForks(Script("exec ffmpeg \"$@\""));

        using var encoder = await forks.StartAsync(Cancel);

        ProcessTree.IsAlive(TestForks.ServerOf(encoder.Id)).ShouldBeTrue();
    }

    [Fact(Timeout = 60_000)]
    public async Task Launcher_NoForkServer_StartsFfmpegByItself()
    {
        await using var forks = new TestForks(library: Path.Combine(_folder, "forks.so"));
        using var launch = new FfmpegLauncher("ffmpeg", forks.Forks).Begin(new AacSettings { BitrateKbps = 96, Channels = 2 });
        FfmpegProcess? process = null;

        await Eventually.HoldsAsync(() => (process = launch.Take()) is not null, "FFmpeg has been started", Cancel);

        TestForks.ServerOf(process!.Id).ShouldBe(Environment.ProcessId);
        process!.Dispose();
    }

    [Fact(Timeout = 60_000)]
    public async Task Launcher_FfmpegMissing_TellsWhy()
    {
        await using var forks = new TestForks("/nowhere/ffmpeg");
        using var launch = new FfmpegLauncher("/nowhere/ffmpeg", forks.Forks).Begin(new AacSettings { BitrateKbps = 96, Channels = 2 });

        await Eventually.HoldsAsync(() => launch.Error is not null, "the launch has failed", Cancel);

        launch.Error!.Message.ShouldContain("/nowhere/ffmpeg");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Script(string command)
    {
        var path = Path.Combine(_folder, "ffmpeg");
        File.WriteAllText(path, $"#!/bin/sh\n{command}\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }
}
