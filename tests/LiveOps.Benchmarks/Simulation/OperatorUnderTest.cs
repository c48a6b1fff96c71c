using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using LiveOps.TestKit.Processes;

namespace LiveOps.Benchmarks.Simulation;

/// <summary>The operator as a process of its own, watched from outside.</summary>
internal sealed class OperatorUnderTest : IAsyncDisposable
{
    private readonly HttpClient _http;
    private readonly Process _process;

    private OperatorUnderTest(Process process, Uri address) => (_process, _http) = (process, new() { BaseAddress = address });

    public int ProcessId => _process.Id;

    public static OperatorUnderTest Start(string kubeconfig)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}/");
        var process = Process.Start(new ProcessStartInfo(
            Repository.ExecutableOf("operator/LiveOps.Operator", "LiveOps.Operator"),
            [$"--LiveOps:Kubeconfig={kubeconfig}", $"--LiveOps:Operator:Http={address.Authority}", "--Logging:LogLevel:Default=Warning"])) ?? throw new InvalidOperationException("The operator did not start.");
        return new(process, address);
    }

    /// <summary>The sum of a metric's series, or of those that carry a label; zero while the operator does not serve yet.</summary>
    public async Task<double> ReadAsync(string metric, string label, CancellationToken cancellationToken)
    {
        string text;
        try
        {
            text = await _http.GetStringAsync(new Uri("metrics", UriKind.Relative), cancellationToken);
        }
        catch (HttpRequestException) when (!_process.HasExited)
        {
            return 0;
        }

        return text.Split('\n')
            .Where(line => (line.StartsWith(metric + "{", StringComparison.Ordinal) || line.StartsWith(metric + " ", StringComparison.Ordinal)) && line.Contains(label, StringComparison.Ordinal))
            .Sum(line => double.Parse(line[(line.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture));
    }

    /// <summary>Rooms with phase OnAir.</summary>
    public Task<double> OnAirAsync(CancellationToken cancellationToken) => ReadAsync("liveops_rooms", "phase=\"OnAir\"", cancellationToken);

    /// <summary>Requests to the API server so far; a watch counts once.</summary>
    public Task<double> ApiRequestsAsync(CancellationToken cancellationToken) => ReadAsync("kubernetes_client_requests_total", "", cancellationToken);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        probe.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)probe.LocalEndPoint!).Port;
    }
}
