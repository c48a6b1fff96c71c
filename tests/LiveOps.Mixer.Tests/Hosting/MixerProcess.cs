using System.Diagnostics;
using LiveOps.Mixer.Control;

namespace LiveOps.Mixer.Tests.Hosting;

/// <summary>A mixer in a process of its own, which a test may kill.</summary>
internal sealed class MixerProcess : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";
    private readonly Process _process;

    private MixerProcess(Process process, MixerClient client)
    {
        _process = process;
        Client = client;
    }

    public MixerClient Client { get; }

    public int Id => _process.Id;

    public static async Task<MixerProcess> StartAsync(CancellationToken cancellationToken, string forks = "")
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "LiveOps.Mixer.dll")])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            Environment = { ["MIXER_HTTP"] = "127.0.0.1:0", ["MIXER_RTP"] = "127.0.0.1:0", ["MIXER_TOKEN"] = "", ["MIXER_FORKS"] = forks },
        };
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            var at = line.IndexOf(Listening, StringComparison.Ordinal);
            if (at >= 0)
            {
                _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return new MixerProcess(process, new MixerClient(new Uri(line[(at + Listening.Length)..])));
            }
        }

        throw new InvalidOperationException("the mixer ended before it listened");
    }

    /// <summary>As <c>kill -9</c>.</summary>
    public async Task KillAsync(CancellationToken cancellationToken)
    {
        _process.Kill();
        await _process.WaitForExitAsync(cancellationToken);
    }

    /// <summary>Asks it to end, as a kubelet does.</summary>
    public async Task TerminateAsync(CancellationToken cancellationToken)
    {
        using var kill = Process.Start("kill", ["-TERM", $"{Id}"]);
        await _process.WaitForExitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Client.Dispose();
    }
}
