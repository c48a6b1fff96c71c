using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using LiveOps.TestKit.Network;
using LiveOps.TestKit.Time;

namespace LiveOps.EndToEnd.Tests.Calls;

/// <summary>A real TURN server on loopback, with credentials after its REST API scheme.</summary>
internal sealed class Coturn : IAsyncDisposable
{
    public const string Secret = "a secret that only the gateway and coturn know";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coturn-test-");
    private readonly StringBuilder _output = new();
    private readonly int _port = FreePort.Draw();
    private readonly Process _process;

    private Coturn()
    {
        string[] arguments =
        [
            "--no-software-attribute", "--listening-ip", "127.0.0.1", "--relay-ip", "127.0.0.1", "--listening-port", $"{_port}",
            "--use-auth-secret", "--static-auth-secret", Secret, "--realm", "liveops.test", "--allow-loopback-peers", "--no-cli",
            "--no-tls", "--no-dtls", "--verbose", "--log-file", "stdout", "--pidfile", Path.Combine(_folder.FullName, "pid"),
            "--userdb", Path.Combine(_folder.FullName, "users"),
        ];
        _process = Process.Start(new ProcessStartInfo("turnserver", arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder.FullName,
        }) ?? throw new InvalidOperationException("turnserver did not start.");
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string Url => $"turn:127.0.0.1:{_port}?transport=udp";

    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    public static async Task<Coturn> StartAsync()
    {
        var coturn = new Coturn();
        try
        {
            await Eventually.HoldsAsync(
                coturn.IsListeningAsync, TimeSpan.FromSeconds(20), () => $"coturn listens:\n{coturn.Output}", TestContext.Current.CancellationToken);
            return coturn;
        }
        catch
        {
            await coturn.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    /// <summary>It listens on TCP at the same port once it listens on UDP.</summary>
    private async Task<bool> IsListeningAsync()
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync("127.0.0.1", _port, TestContext.Current.CancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false; // Not yet.
        }
    }

    private void Keep(string? line)
    {
        lock (_output)
        {
            _output.AppendLine(line);
        }
    }
}
