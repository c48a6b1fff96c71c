using System.Diagnostics;
using LiveOps.TestKit.Processes;

namespace LiveOps.Benchmarks.Simulation;

/// <summary>The embedded API server as a process of its own.</summary>
internal sealed class ApiServerProcess : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("liveops-bench-");
    private readonly Process _process;

    private ApiServerProcess() => _process = Process.Start(
        new ProcessStartInfo(Repository.ExecutableOf("tests/LiveOps.ApiServerProcess", "LiveOps.ApiServerProcess"), [_folder.FullName])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        }) ?? throw new InvalidOperationException("The API server did not start.");

    public string Kubeconfig { get; private set; } = "";

    public static async Task<ApiServerProcess> StartAsync(CancellationToken cancellationToken)
    {
        var server = new ApiServerProcess();
        server.Kubeconfig = await server._process.StandardOutput.ReadLineAsync(cancellationToken)
            ?? throw new InvalidOperationException("The API server ended before it served.");
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }
}
