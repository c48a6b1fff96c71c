using System.Text;
using LiveOps.Standalone.ApiServer;
using LiveOps.Standalone.Pods.Logs;

namespace LiveOps.Standalone.Tests.Pods.Logs;

public sealed class ContainerLogTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    private readonly string _folder = Directory.CreateTempSubdirectory("log-test-").FullName;
    private readonly PodLogRequest _request = new() { Namespace = "default", Pod = "a", PodUid = "1", Container = "main" };

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Read_WithOptions_GivesWhatWasAskedFor()
    {
        using var log = new ContainerLog(new(_folder), 0, 1 << 20, 2);
        log.Append([.. Enumerable.Range(0, 5).Select(Line)]);

        (await ReadAsync(log, _request)).ShouldBe("line 0\nline 1\nline 2\nline 3\nline 4\n");
        (await ReadAsync(log, _request with { TailLines = 2 })).ShouldBe("line 3\nline 4\n");
        (await ReadAsync(log, _request with { TailLines = 0 })).ShouldBeEmpty();
        (await ReadAsync(log, _request with { Since = Noon.AddSeconds(4) })).ShouldBe("line 4\n");
        (await ReadAsync(log, _request with { LimitBytes = 9 })).ShouldBe("line 0\nli");
        (await ReadAsync(log, _request with { TailLines = 1, Timestamps = true })).ShouldBe("2026-01-31T12:00:04.0000000Z line 4\n");
    }

    [Fact]
    public async Task Append_PastTheFileLimit_RotatesAndKeepsTheNewest()
    {
        using var log = new ContainerLog(new(_folder), 0, 4096, 1);
        log.Append([.. Enumerable.Range(0, 1000).Select(Line)]);

        Directory.GetFiles(_folder).Length.ShouldBe(2);
        Directory.GetFiles(_folder).ShouldAllBe(path => new FileInfo(path).Length <= 4096);
        (await ReadAsync(log, _request)).ShouldEndWith("line 998\nline 999\n");
    }

    [Fact]
    public async Task Read_Following_GoesOnUntilTheLogEnds()
    {
        using var log = new ContainerLog(new(_folder), 0, 1 << 20, 2);
        log.Append([Line(0)]);
        var reading = ReadAsync(log, _request with { Follow = true });

        log.Append([Line(1), Line(2)]);
        reading.IsCompleted.ShouldBeFalse();
        log.Dispose();

        (await reading.WaitAsync(TimeSpan.FromSeconds(10), Cancelled)).ShouldBe("line 0\nline 1\nline 2\n");
    }

    [Fact]
    public async Task Pump_OfLinesTooLongOrUnended_KeepsEveryByte()
    {
        using var log = new ContainerLog(new(_folder), 0, 1 << 20, 2);
        var text = new string('x', 40_000) + "\nshort\nno end";

        await LogPump.RunAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), "stderr", log, TimeProvider.System);

        (await ReadAsync(log, _request)).ShouldBe(text);
    }

    [Fact]
    public void TryParse_OfALineCutOff_IsFalse()
    {
        var whole = Line(7).ToFile()[..^1];
        LogLine.TryParse(whole, out var parsed).ShouldBeTrue();
        Encoding.UTF8.GetString(parsed.Text.Span).ShouldBe("line 7");

        for (var length = 0; length < whole.Length - "line 7".Length; length++)
        {
            LogLine.TryParse(whole.AsSpan(0, length), out _).ShouldBeFalse();
        }
    }

    private static LogLine Line(int number) => new(Noon.AddSeconds(number), "stdout", true, Encoding.UTF8.GetBytes($"line {number}"));

    private static async Task<string> ReadAsync(ContainerLog log, PodLogRequest request)
    {
        var text = new StringBuilder();
        await foreach (var piece in LogReader.ReadAsync(log.Snapshot(request.Follow), request, Cancelled))
        {
            text.Append(Encoding.UTF8.GetString(piece.Span));
        }

        return text.ToString();
    }
}
