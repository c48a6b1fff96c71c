using System.Diagnostics;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using LiveOps.TestKit.Processes;

namespace LiveOps.TestKit.Redis;

/// <summary>
/// A real Redis, empty and in memory only, on a loopback address of its own, so that any number run beside each other. It can be
/// killed (and has forgotten everything when it is started again) and paused.
/// </summary>
public sealed class RedisServer : IAsyncDisposable
{
    private const int Port = 6379;
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(30);

    private readonly string _folder = Directory.CreateTempSubdirectory("redis-test-").FullName;
    private Process? _process;

    private RedisServer()
    {
    }

    public string Address { get; } =
        $"127.{RandomNumberGenerator.GetInt32(180, 250)}.{RandomNumberGenerator.GetInt32(0, 256)}.{RandomNumberGenerator.GetInt32(1, 255)}";

    /// <summary>What <c>LiveOps:Redis</c> is to be set to.</summary>
    public string Configuration => $"{Address}:{Port}";

    private Process Running => _process ?? throw new InvalidOperationException("Redis is not running.");

    public static async Task<RedisServer> LaunchAsync(CancellationToken cancellationToken)
    {
        var server = new RedisServer();
        try
        {
            await server.StartAsync(cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts it again at the same address after <see cref="KillAsync"/>.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(
            "redis-server",
            ["--bind", Address, "--port", $"{Port}", "--protected-mode", "no", "--save", "", "--appendonly", "no", "--dir", _folder])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        _process = Process.Start(start) ?? throw new InvalidOperationException("Redis did not start.");
        _process.BeginOutputReadLine();
        await WaitUntilReadyAsync(cancellationToken);
    }

    /// <summary>Ends it at once, as a crash would.</summary>
    public async Task KillAsync()
    {
        Running.Kill();
        await Running.WaitForExitAsync();
        Running.Dispose();
        _process = null;
    }

    /// <summary>Stops it where it stands: its sockets stay open and silent.</summary>
    public void Pause() => Signals.Freeze(Running.Id);

    public void Resume() => Signals.Send(Running.Id, Signals.Continue);

    /// <summary>Stops it for longer than something lasts that ends by itself.</summary>
    public async Task FreezeForAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        Pause();
        try
        {
            await Task.Delay(time, cancellationToken);
        }
        finally
        {
            Resume();
        }
    }

    /// <summary>Runs a command and gives the server's answer as it comes over the wire.</summary>
    public async Task<string> CommandAsync(string command, CancellationToken cancellationToken)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(Address, Port, cancellationToken);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(command + "\r\n"), cancellationToken);
        var buffer = new byte[64 * 1024];
        return Encoding.UTF8.GetString(buffer, 0, await stream.ReadAsync(buffer, cancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await KillAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private async Task WaitUntilReadyAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(StartTimeout);
        while (true)
        {
            try
            {
                if ((await CommandAsync("PING", limit.Token)).StartsWith("+PONG", StringComparison.Ordinal))
                {
                    return;
                }
            }
            catch (SocketException) when (!Running.HasExited)
            {
                // Not listening yet.
            }

            await Task.Delay(10, limit.Token);
        }
    }
}
