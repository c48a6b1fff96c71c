using LiveOps.TestKit.Network;
using LiveOps.TestKit.Processes;
using LiveOps.TestKit.Time;

namespace LiveOps.EndToEnd.Tests.Studio;

/// <summary>One run of <c>liveops up</c>.</summary>
internal sealed class LiveOpsRun : IAsyncDisposable
{
    private const string Folder = "operator/LiveOps.Standalone";
    private const string Assembly = "liveops";
    private const string IsUp = "LiveOps is up.";
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
                () => run.Output.Contains(IsUp, StringComparison.Ordinal), StartLimit, () => $"LiveOps is not up:\n{run.Output}",
                TestContext.Current.CancellationToken);
        }
        catch
        {
            await run.DisposeAsync();
            throw;
        }

        return run;
    }

    /// <summary>Starts the operator alone, on the state of a run that has none, and returns when it runs.</summary>
    public static Task<BuiltProcess> StartOperatorAsync(LiveOpsRun run) => StartPartAsync(
        run, "operator", new Uri($"http://127.0.0.1:{FreePort.Draw()}"),
        process => Task.FromResult(process.Output.Contains(IsUp, StringComparison.Ordinal)));

    /// <summary>Starts the gateway alone, on the state of a run that has none, and returns when it is ready.</summary>
    public static Task<BuiltProcess> StartGatewayAsync(LiveOpsRun run) => StartPartAsync(
        run, "gateway", run.Gateway, _ => Readiness.IsReadyAsync(run.Gateway, TestContext.Current.CancellationToken));

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

    private static async Task<BuiltProcess> StartPartAsync(LiveOpsRun run, string part, Uri address, Func<BuiltProcess, Task<bool>> isUp)
    {
        var process = BuiltProcess.Start(
            Folder, Assembly, "up", "--state", run._state, "--components", part, $"--{part}", address.OriginalString,
            "--api-server", run._apiServer.OriginalString);
        try
        {
            await Eventually.HoldsAsync(
                () => isUp(process), StartLimit, () => $"the {part} is not up:\n{process.Output}", TestContext.Current.CancellationToken);
            return process;
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }
}
