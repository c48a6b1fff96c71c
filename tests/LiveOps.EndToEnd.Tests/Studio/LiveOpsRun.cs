using LiveOps.TestKit.Network;
using LiveOps.TestKit.Processes;
using LiveOps.TestKit.Time;

namespace LiveOps.EndToEnd.Tests.Studio;

/// <summary>One run of <c>liveops up</c>.</summary>
internal sealed class LiveOpsRun : IAsyncDisposable
{
    private const string Folder = "operator/LiveOps.Standalone";
    private const string Assembly = "liveops";
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    /// <summary>Runs beside each other must not give their pods the same addresses.</summary>
    private static int _podNetworks;
    private readonly BuiltProcess _process;
    private readonly string _state;
    private readonly Uri _apiServer;

    private LiveOpsRun(BuiltProcess process, string state, Uri gateway, Uri apiServer)
    {
        _process = process;
        _state = state;
        _apiServer = apiServer;
        Gateway = gateway;
    }

    public Uri Gateway { get; }

    public string KubeConfig => Path.Combine(_state, "kubeconfig");

    /// <summary>File with the token for the gateway's management routes.</summary>
    public string AdminToken => Path.Combine(_state, "admin-token");

    public int ProcessId => _process.Id;

    public string Output => _process.Output;

    /// <summary>Starts it on free ports and returns when it is up.</summary>
    /// <param name="state">State folder; one of an earlier run is taken up.</param>
    /// <param name="components">Which parts to run, separated by commas; null for all.</param>
    public static async Task<LiveOpsRun> StartAsync(string state, string? components = null)
    {
        var gateway = new Uri($"http://127.0.0.1:{FreePort.Draw()}");
        var apiServer = new Uri($"https://127.0.0.1:{FreePort.Draw()}");
        List<string> arguments =
        [
            "up", "--state", state, "--gateway", gateway.OriginalString,
            "--api-server", apiServer.OriginalString, "--operator", $"http://127.0.0.1:{FreePort.Draw()}",
            "--pod-network", $"127.1.{Interlocked.Increment(ref _podNetworks)}",
        ];
        if (components is not null)
        {
            arguments.AddRange(["--components", components]);
        }

        var process = BuiltProcess.Start(Folder, Assembly, [.. arguments]);
        var run = new LiveOpsRun(process, state, gateway, apiServer);
        try
        {
            await Eventually.HoldsAsync(
                () => run.Output.Contains("LiveOps is up.", StringComparison.Ordinal), StartLimit, () => $"LiveOps is not up:\n{run.Output}",
                TestContext.Current.CancellationToken);
        }
        catch
        {
            await run.DisposeAsync();
            throw;
        }

        return run;
    }

    /// <summary>Starts the operator alone, on the state of a run that has none.</summary>
    public static BuiltProcess StartOperator(LiveOpsRun run) => BuiltProcess.Start(
        Folder, Assembly, "up", "--state", run._state, "--components", "operator", "--operator", $"http://127.0.0.1:{FreePort.Draw()}",
        "--api-server", run._apiServer.OriginalString);

    /// <summary>Starts the gateway alone, on the state of a run that has none, and returns when it is ready.</summary>
    public static async Task<BuiltProcess> StartGatewayAsync(LiveOpsRun run)
    {
        var process = BuiltProcess.Start(
            Folder, Assembly, "up", "--state", run._state, "--components", "gateway", "--gateway", run.Gateway.OriginalString,
            "--api-server", run._apiServer.OriginalString);
        using var http = new HttpClient { BaseAddress = run.Gateway, Timeout = TimeSpan.FromSeconds(2) };
        await Eventually.HoldsAsync(
            () => IsReadyAsync(http), StartLimit, () => $"the gateway is not ready:\n{process.Output}", TestContext.Current.CancellationToken);
        return process;
    }

    /// <summary>Starts another gateway on the state of a run, which shares users with those on the same Redis.</summary>
    public static (BuiltProcess Process, Uri Address) StartGateway(LiveOpsRun run, string redis)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort.Draw()}");
        var process = BuiltProcess.Start(
            Folder, Assembly, "up", "--state", run._state, "--components", "gateway", "--gateway", address.OriginalString,
            "--api-server", run._apiServer.OriginalString, "--redis", redis, "--verbose");
        return (process, address);
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
        catch (TaskCanceledException exception) when (exception.InnerException is TimeoutException)
        {
            return false; // It listens, on a machine too busy to answer at once.
        }
    }
}
