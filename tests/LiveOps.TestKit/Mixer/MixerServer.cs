using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using LiveOps.TestKit.Janus;
using LiveOps.TestKit.Processes;

namespace LiveOps.TestKit.Mixer;

/// <summary>A real mixer as a process on a loopback address of its own. It can be killed, paused and started again.</summary>
public sealed class MixerServer : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(30);

    private readonly StringBuilder _log = new();
    private Process? _process;

    private MixerServer()
    {
    }

    public string Address { get; } =
        $"127.{RandomNumberGenerator.GetInt32(120, 180)}.{RandomNumberGenerator.GetInt32(0, 256)}.{RandomNumberGenerator.GetInt32(1, 255)}";

    public Uri Url => new($"http://{Address}:8090/");

    public string Token { get; } = RandomNumberGenerator.GetHexString(16);

    /// <summary>What it has written so far.</summary>
    public string Log
    {
        get
        {
            lock (_log)
            {
                return _log.ToString();
            }
        }
    }

    private Process Running => _process ?? throw new InvalidOperationException("The mixer is not running.");

    public static async Task<MixerServer> LaunchAsync(CancellationToken cancellationToken)
    {
        var server = new MixerServer();
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
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!;
        var start = new ProcessStartInfo(Repository.PathOf($"media/LiveOps.Mixer/bin/{configuration.Name}/net10.0/LiveOps.Mixer"))
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["MIXER_HTTP"] = $"{Address}:8090";
        start.Environment["MIXER_RTP"] = $"{Address}:5004";
        start.Environment["MIXER_TOKEN"] = Token;
        _process = Process.Start(start) ?? throw new InvalidOperationException("The mixer did not start.");
        _process.OutputDataReceived += (_, line) => Append(line.Data);
        _process.ErrorDataReceived += (_, line) => Append(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
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

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await KillAsync();
        }
    }

    private async Task WaitUntilReadyAsync(CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = Url };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(StartTimeout);
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri("readyz", UriKind.Relative), limit.Token);
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    return;
                }
            }
            catch (HttpRequestException e) when (e.InnerException is SocketException && !Running.HasExited)
            {
                // Not listening yet.
            }

            await Task.Delay(20, limit.Token);
        }
    }

    private void Append(string? line)
    {
        lock (_log)
        {
            _log.AppendLine(line);
        }
    }
}
