using System.Diagnostics;
using LiveOps.TestKit.Processes;

namespace LiveOps.Benchmarks.Calls;

/// <summary>A relay as a process of its own, on one core.</summary>
internal sealed class RelayProcess : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";

    private readonly Process _process;

    private RelayProcess(ProcessStartInfo start) => _process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start");

    public int Id => _process.Id;

    public static RelayProcess StartGateway(string kubeconfig) => new(CoreSplit.OnFirstCore(
        Repository.ExecutableOf("gateway/LiveOps.Gateway", "LiveOps.Gateway"),
        [
            $"--LiveOps:Kubeconfig={kubeconfig}", "--LiveOps:Gateway:Http=http://127.0.0.1:0", "--LiveOps:Gateway:JwtSecret=only for this benchmark, and long enough",
            "--LiveOps:Gateway:Calls:Anonymous=true", $"--LiveOps:Gateway:Calls:ConnectionsPerClient={RelayLoad.Sockets}",

            // A line on the console for each request would be measured too.
            "--Logging:LogLevel:Microsoft.AspNetCore=Warning",
        ]));

    public static RelayProcess StartNpmWs()
    {
        var script = File.ReadAllText(Repository.PathOf("tests/LiveOps.Benchmarks/Calls/ws-relay.mjs"));
        var start = CoreSplit.OnFirstCore("node", ["--input-type=module", "-e", script]);
        start.WorkingDirectory = Repository.PathOf("tests/tools");
        return new RelayProcess(start);
    }

    /// <summary>Where it listens, once it does.</summary>
    public async Task<Uri> AddressAsync(CancellationToken cancellationToken)
    {
        while (await _process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            var at = line.IndexOf(Listening, StringComparison.Ordinal);
            if (at >= 0)
            {
                _ = _process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
                return new UriBuilder(line[(at + Listening.Length)..]) { Scheme = "ws", Path = "/calls/ws" }.Uri;
            }
        }

        throw new InvalidOperationException("the relay ended before it listened");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
