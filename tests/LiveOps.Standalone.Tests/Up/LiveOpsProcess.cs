using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Credentials;
using LiveOps.Standalone.Pods.Processes;

namespace LiveOps.Standalone.Tests.Up;

/// <summary>The real program, with state, ports and Pod addresses of its own.</summary>
internal sealed class LiveOpsProcess : IAsyncDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly List<Process> _processes = [];

    public string State { get; } = Directory.CreateTempSubdirectory("up-test-").FullName;

    public int GatewayPort { get; } = FreePort();

    public int ApiServerPort { get; } = FreePort();

    public int OperatorPort { get; } = FreePort();

    private string PodNetwork { get; } = $"127.{Random.Shared.Next(200, 250)}.{Random.Shared.Next(256)}";

    public IReadOnlyList<string> Flags =>
    [
        "up", "--state", State, "--gateway", $"http://127.0.0.1:{GatewayPort}", "--api-server", $"https://127.0.0.1:{ApiServerPort}",
        "--operator", $"http://127.0.0.1:{OperatorPort}", "--pod-network", PodNetwork,
    ];

    public KubernetesClient Client() => KubernetesClientFactory.Create(KubernetesConnectionLoader.Load(Path.Combine(State, "kubeconfig")));

    /// <summary>Starts it, and gives back process and output once it says that it is up.</summary>
    public async Task<Process> UpAsync(params string[] more)
    {
        var process = Start([.. Flags, .. more]);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(Patience);
        var text = new StringBuilder();
        while (!text.ToString().Contains("Ctrl-C", StringComparison.Ordinal))
        {
            var line = await process.StandardOutput.ReadLineAsync(timeout.Token);
            line.ShouldNotBeNull($"it ended: {text}");
            text.AppendLine(line);
        }

        // Nobody reads on, and a full pipe would stop it.
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
        return process;
    }

    /// <summary>Runs it to its end.</summary>
    public async Task<(int ExitCode, string Error)> RunAsync(params string[] arguments)
    {
        var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken).WaitAsync(Patience);
        await output;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience);
        return (process.ExitCode, error);
    }

    public IReadOnlyList<int> PodProcesses() => MarkedProcesses.Find(LiveOps.Standalone.Pods.PodRunner.Mark, Path.Combine(State, "pods"));

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
        {
            if (!process.HasExited)
            {
                Signals.Send(process.Id, Signals.Terminate);
                await process.WaitForExitAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(20));
            }

            process.Dispose();
        }

        Directory.Delete(State, recursive: true);
    }

    private Process Start(IReadOnlyList<string> arguments)
    {
        var info = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "liveops"), arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(info)!;
        _processes.Add(process);
        return process;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
