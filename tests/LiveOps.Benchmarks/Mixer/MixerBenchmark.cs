using System.Globalization;
using LiveOps.Benchmarks.Measuring;

namespace LiveOps.Benchmarks.Mixer;

/// <summary>Rooms in the mixer against one FFmpeg for each room.</summary>
internal static class MixerBenchmark
{
    private const int Rooms = 50;
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(30);

    public static async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        var recording = await OpusRecording.RecordAsync(cancellationToken);
        var peers = await MeasurePeersAsync(recording, cancellationToken);
        var aac = await MeasureMixerAsync(recording, "AAC", cancellationToken);
        var opus = await MeasureMixerAsync(recording, "Opus", cancellationToken);
        return $"""
            ## Mixer

            {Rooms} rooms, one Opus stream of 48 kbit/s each, 2 s segments, AAC 96 kbit/s stereo with the same encoder options on both sides,
            {Window.TotalSeconds} s. Memory is PSS, children counted.

            | | CPU, cores | of the peer | PSS, MiB | of the peer | processes |
            |---|---|---|---|---|---|
            {Row("FFmpeg per room, RTP to HLS (peer)", peers, peers)}
            {Row("mixer, AAC", aac, peers)}
            {Row("mixer, Opus", opus, peers)}
            """;
    }

    private static string Row(string name, ProcessUsage usage, ProcessUsage peer) => string.Create(CultureInfo.InvariantCulture,
        $"| {name} | {usage.CpuSeconds:0.000} | {usage.CpuSeconds / peer.CpuSeconds:P1} | {usage.PssMiB:0} | {usage.PssMiB / peer.PssMiB:P1} | {usage.Processes} |");

    private static async Task<ProcessUsage> MeasurePeersAsync(IReadOnlyList<byte[]> recording, CancellationToken cancellationToken)
    {
        await using var peers = await FfmpegPeers.StartAsync(Rooms, cancellationToken);
        await using var load = new RtpLoad(recording, peers.Streams);
        load.Start();
        await UntilAsync(() => Task.FromResult(peers.AllOnAir), cancellationToken);
        return await MeasureAsync(peers.Ids, cancellationToken);
    }

    private static async Task<ProcessUsage> MeasureMixerAsync(IReadOnlyList<byte[]> recording, string codec, CancellationToken cancellationToken)
    {
        await using var mixer = await MixerUnderTest.StartAsync(cancellationToken);
        for (var room = 0; room < Rooms; room++)
        {
            await mixer.PutAsync(room, codec, cancellationToken);
        }

        await using var load = new RtpLoad(recording, mixer.Streams);
        load.Start();
        for (var room = 0; room < Rooms; room++)
        {
            await UntilAsync(() => mixer.IsOnAirAsync(room, cancellationToken), cancellationToken);
        }

        return await MeasureAsync([mixer.Id], cancellationToken);
    }

    private static async Task UntilAsync(Func<Task<bool>> condition, CancellationToken cancellationToken)
    {
        while (!await condition())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
        }
    }

    /// <summary>CPU in cores over the window, memory at its end.</summary>
    private static async Task<ProcessUsage> MeasureAsync(IEnumerable<int> roots, CancellationToken cancellationToken)
    {
        await Task.Delay(Settling, cancellationToken);
        var before = ProcessUsage.Of(roots);
        var started = TimeProvider.System.GetTimestamp();
        await Task.Delay(Window, cancellationToken);
        var after = ProcessUsage.Of(roots);
        return after with { CpuSeconds = (after.CpuSeconds - before.CpuSeconds) / TimeProvider.System.GetElapsedTime(started).TotalSeconds };
    }
}
