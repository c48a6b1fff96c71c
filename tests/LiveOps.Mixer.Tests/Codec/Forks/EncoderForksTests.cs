using System.Globalization;
using LiveOps.Mixer.Codec;
using LiveOps.Mixer.Tests.Hosting;
using LiveOps.TestKit.Processes;
using LiveOps.TestKit.Time;

namespace LiveOps.Mixer.Tests.Codec.Forks;

public sealed class EncoderForksTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task TryStart_Several_HoldThreePipesEachOfTheirOwn()
    {
        await using var forks = new TestForks();
        using var first = await forks.StartAsync(Cancel);
        using var second = await forks.StartAsync(Cancel);
        using var third = await forks.StartAsync(Cancel);

        int[] encoders = [first.Id, second.Id, third.Id];

        await Eventually.HoldsAsync(() =>
        {
            var own = encoders.SelectMany(encoder => Files(encoder).Take(3)).ToHashSet(StringComparer.Ordinal);
            return own.Count == 9 && encoders.Append(TestForks.ServerOf(first.Id)).SelectMany(Files).Count(own.Contains) == 9;
        }, "nobody but its encoder holds a pipe, and each has three", Cancel);
        forks.Log.ShouldHaveSingleItem().ShouldStartWith("Encoders are forked from FFmpeg process");
    }

    [Fact(Timeout = 60_000)]
    public async Task Prepare_ThenAnEncoder_IsForkedFromTheServerThatWasThere()
    {
        await using var forks = new TestForks();
        await forks.Forks.PrepareAsync(Cancel);
        var server = ServerOf(forks);
        using var encoder = await forks.StartAsync(Cancel);

        await forks.Forks.EndUnusedAsync(Cancel);

        TestForks.ServerOf(encoder.Id).ShouldBe(server);
        ProcessTree.IsAlive(encoder.Id).ShouldBeTrue();
    }

    [Fact(Timeout = 60_000)]
    public async Task EndUnused_PreparedInVain_ServerEndsAndAnotherServesLater()
    {
        await using var forks = new TestForks();
        await forks.Forks.PrepareAsync(Cancel);
        var server = ServerOf(forks);

        await forks.Forks.EndUnusedAsync(Cancel);

        await Eventually.HoldsAsync(() => !ProcessTree.IsAlive(server), "it has ended", Cancel);
        using var encoder = await forks.StartAsync(Cancel);
        TestForks.ServerOf(encoder.Id).ShouldNotBe(server);
    }

    [Fact(Timeout = 60_000)]
    public async Task TryStart_AnyArguments_ArriveAsTheyAreAndErrorsComeBack()
    {
        await using var forks = new TestForks();
        using var encoder = await forks.StartAsync(Cancel, "-no such öption");

        var said = "";
        await Eventually.HoldsAsync(() => (said += encoder.ReadErrors()).Contains("'no such öption'", StringComparison.Ordinal), "FFmpeg names the option", Cancel);
        await Eventually.HoldsAsync(() => encoder.Read(new byte[1]) == NativePipe.Closed, "its output ends with it", Cancel);
    }

    [Fact(Timeout = 60_000)]
    public async Task TryStart_Encoder_ShowsItsArgumentsInTheProcessList()
    {
        await using var forks = new TestForks();
        using var encoder = await forks.StartAsync(Cancel);

        var wanted = string.Join(' ', TestForks.Arguments.Prepend("ffmpeg"));
        await Eventually.HoldsAsync(
            () => File.ReadAllText($"/proc/{encoder.Id}/cmdline").Replace('\0', ' ').TrimEnd() == wanted, "the arguments are shown", Cancel);
    }

    [Theory(Timeout = 60_000)]
    [InlineData(Signals.Continue)]
    [InlineData(Signals.Stop)]
    [InlineData(Signals.Kill)]
    public async Task Dispose_EncoderThatRunsHangsOrDied_IsReaped(int signal)
    {
        await using var forks = new TestForks();
        var encoder = await forks.StartAsync(Cancel);
        using var other = await forks.StartAsync(Cancel);
        Signals.Send(encoder.Id, signal);

        encoder.Dispose();

        await Eventually.HoldsAsync(() => !Directory.Exists($"/proc/{encoder.Id}"), "it is gone, not even a zombie", Cancel);
        ProcessTree.IsAlive(other.Id).ShouldBeTrue();
    }

    [Fact(Timeout = 60_000)]
    public async Task TryStart_ServerKilled_TakesItsEncodersAlongAndAnotherForks()
    {
        await using var forks = new TestForks();
        using var lost = await forks.StartAsync(Cancel);
        var server = TestForks.ServerOf(lost.Id);

        Signals.Send(server, Signals.Kill);

        using var encoder = await forks.StartAsync(Cancel);
        await Eventually.HoldsAsync(() => !ProcessTree.IsAlive(lost.Id), "the lost server's encoder ends", Cancel);
        TestForks.ServerOf(encoder.Id).ShouldNotBe(server);
        forks.Log.ShouldContain(line => line.StartsWith($"FFmpeg process {server}, from which encoders are forked, has ended", StringComparison.Ordinal));
    }

    [Fact(Timeout = 60_000)]
    public async Task TryStart_ServerHung_IsReplacedWhenPatienceEnds()
    {
        var time = new ManualTimeProvider();
        await using var forks = new TestForks(time: time);
        using var lost = await forks.StartAsync(Cancel);
        var server = TestForks.ServerOf(lost.Id);
        Signals.Freeze(server);

        var starting = forks.StartAsync(Cancel);
        await time.AdvanceUntilAsync(() => starting.IsCompleted, TimeSpan.FromSeconds(0.1), Cancel);

        using var encoder = await starting;
        TestForks.ServerOf(encoder.Id).ShouldNotBe(server);
    }

    [Fact(Timeout = 60_000)]
    public async Task Dispose_EncodersRun_EndsServerAndEncoders()
    {
        var forks = new TestForks();
        using var encoder = await forks.StartAsync(Cancel);
        var server = TestForks.ServerOf(encoder.Id);

        await forks.DisposeAsync();

        await Eventually.HoldsAsync(() => !ProcessTree.IsAlive(encoder.Id) && !ProcessTree.IsAlive(server), "both have ended", Cancel);
    }

    /// <summary>What a process has open, by descriptor.</summary>
    private static IEnumerable<string> Files(int process) => new DirectoryInfo($"/proc/{process}/fd").EnumerateFileSystemInfos()
        .OrderBy(entry => int.Parse(entry.Name, CultureInfo.InvariantCulture)).Select(entry => entry.LinkTarget ?? "");

    /// <summary>As the log has it.</summary>
    private static int ServerOf(TestForks forks) => int.Parse(forks.Log.ShouldHaveSingleItem().Split(' ')[^1], CultureInfo.InvariantCulture);
}
