using System.Diagnostics;
using System.Globalization;
using LiveOps.Benchmarks.Measuring;

namespace LiveOps.Benchmarks.Edge;

/// <summary>Drives wrk (https://github.com/wg/wrk) over a list of files and measures what the server uses meanwhile.</summary>
internal static class LoadGenerator
{
    private const string Script = """
        local paths = {}
        local at = 0
        function init(args)
          for i, path in ipairs(args) do paths[i] = wrk.format("GET", path) end
        end
        function request()
          at = at % #paths + 1
          return paths[at]
        end
        function done(summary, latency, requests)
          local wrong = summary.errors.status + summary.errors.read + summary.errors.write + summary.errors.timeout + summary.errors.connect
          io.write(string.format("RESULT %d %d %f %f %d\n", summary.requests, summary.duration, latency:percentile(50), latency:percentile(99), wrong))
        end
        """;

    /// <param name="files">All on one server.</param>
    /// <param name="connections">Kept open, each with one request under way.</param>
    /// <param name="window">How long.</param>
    /// <param name="servers">Processes that serve; their children count, too.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public static async Task<LoadResult> RunAsync(
        IReadOnlyList<Uri> files, int connections, TimeSpan window, IReadOnlyList<int> servers, CancellationToken cancellationToken)
    {
        var script = Path.GetTempFileName();
        await File.WriteAllTextAsync(script, Script, cancellationToken);
        try
        {
            string[] arguments =
            [
                "-t", "1", "-c", connections.ToString(CultureInfo.InvariantCulture), "-d", $"{(int)window.TotalSeconds}s", "-s", script,
                files[0].GetLeftPart(UriPartial.Authority), "--", .. files.Select(file => file.AbsolutePath),
            ];
            var before = ProcessUsage.Of(servers);
            using var wrk = Process.Start(new ProcessStartInfo("wrk", arguments) { UseShellExecute = false, RedirectStandardOutput = true })!;
            var output = await wrk.StandardOutput.ReadToEndAsync(cancellationToken);
            await wrk.WaitForExitAsync(cancellationToken);
            return Read(output, ProcessUsage.Of(servers).CpuSeconds - before.CpuSeconds);
        }
        finally
        {
            File.Delete(script);
        }
    }

    private static LoadResult Read(string output, double cpuSeconds)
    {
        var line = output.Split('\n').FirstOrDefault(line => line.StartsWith("RESULT ", StringComparison.Ordinal)) ?? throw new InvalidOperationException($"wrk failed:\n{output}");
        var values = line.Split(' ')[1..].Select(value => double.Parse(value, CultureInfo.InvariantCulture)).ToArray();
        return values[4] == 0
            ? new LoadResult
            {
                PerSecond = values[0] / values[1] * 1e6,
                PerCpuSecond = values[0] / cpuSeconds,
                P50Milliseconds = values[2] / 1000,
                P99Milliseconds = values[3] / 1000,
            }
            : throw new InvalidOperationException($"{values[4]} requests went wrong:\n{output}");
    }
}
