using System.Net;
using System.Net.Sockets;

namespace LiveOps.EndToEnd.Tests.Studio;

/// <summary>One run of <c>liveops up</c>.</summary>
internal sealed class LiveOpsRun : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private readonly BuiltProcess _process;
    private readonly string _state;

    private LiveOpsRun(BuiltProcess process, string state, Uri gateway)
    {
        _process = process;
        _state = state;
        Gateway = gateway;
    }

    public Uri Gateway { get; }

    public string KubeConfig => Path.Combine(_state, "kubeconfig");

    /// <summary>File with the token for the gateway's management routes.</summary>
    public string AdminToken => Path.Combine(_state, "admin-token");

    public int ProcessId => _process.Id;

    public string Output => _process.Output;

    /// <summary>Starts it on free ports and returns when the gateway is ready.</summary>
    /// <param name="state">State folder; one of an earlier run is taken up.</param>
    /// <param name="components">Which parts to run, separated by commas; null for all.</param>
    public static async Task<LiveOpsRun> StartAsync(string state, string? components = null)
    {
        var gateway = new Uri($"http://127.0.0.1:{FreePort()}");
        List<string> arguments =
        [
            "up", "--state", state, "--gateway", gateway.OriginalString,
            "--api-server", $"https://127.0.0.1:{FreePort()}", "--operator", $"http://127.0.0.1:{FreePort()}",
        ];
        if (components is not null)
        {
            arguments.AddRange(["--components", components]);
        }

        var process = BuiltProcess.Start("operator/LiveOps.Standalone", "liveops", [.. arguments]);
        var run = new LiveOpsRun(process, state, gateway);
        try
        {
            using var http = new HttpClient { BaseAddress = gateway, Timeout = TimeSpan.FromSeconds(2) };
            await Eventually.BecomesAsync(() => IsReadyAsync(http), StartLimit, () => $"the gateway is not ready:\n{run.Output}");
        }
        catch
        {
            await run.DisposeAsync();
            throw;
        }

        return run;
    }

    public Task KillAsync() => _process.KillAsync();

    public Task<int> InterruptAsync(TimeSpan within) => _process.InterruptAsync(within);

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private static async Task<bool> IsReadyAsync(HttpClient http)
    {
        try
        {
            using var response = await http.GetAsync("/readyz", TestContext.Current.CancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false; // It does not listen yet.
        }
    }

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
