using System.Diagnostics;

namespace LiveOps.Benchmarks.Edge;

/// <summary>A gateway process.</summary>
internal sealed class GatewayUnderTest : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";
    private readonly Process _process;

    private GatewayUnderTest(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public int Id => _process.Id;

    public static async Task<GatewayUnderTest> StartAsync(string kubeconfigPath, CancellationToken cancellationToken)
    {
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "LiveOps.Gateway.dll"), "--LiveOps:Gateway:Http=http://127.0.0.1:0", $"--LiveOps:Kubeconfig={kubeconfigPath}",
            "--LiveOps:Gateway:JwtSecret=a secret for a benchmark, 32 bytes or more",
        ];
        var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, RedirectStandardOutput = true })!;
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            var at = line.IndexOf(Listening, StringComparison.Ordinal);
            if (at >= 0)
            {
                _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
                return new GatewayUnderTest(process, new Uri(line[(at + Listening.Length)..]));
            }
        }

        throw new InvalidOperationException("the gateway ended before it listened");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
