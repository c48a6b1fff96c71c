using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using LiveOps.TestKit.Processes;

namespace LiveOps.TestKit.Janus;

/// <summary>
/// A real Janus, started through its entry point on a loopback address of its own, so that any number run beside each other. What it
/// wrote is in <see cref="Log"/>. It can be killed, paused and started again.
/// </summary>
public sealed class JanusServer : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(30);

    private readonly JanusServerOptions _options;
    private readonly StringBuilder _log = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("janus-test-").FullName;
    private Process? _process;

    private JanusServer(JanusServerOptions options) => _options = options;

    /// <summary>A loopback address that no other instance has, which makes the standard ports free.</summary>
    public string Address { get; } =
        $"127.{RandomNumberGenerator.GetInt32(64, 120)}.{RandomNumberGenerator.GetInt32(0, 256)}.{RandomNumberGenerator.GetInt32(1, 255)}";

    public Uri WebSocketUrl => new($"ws://{Address}:8188/");

    public Uri HttpUrl => new($"http://{Address}:8088/janus");

    public Uri AdminHttpUrl => new($"http://{Address}:7088/admin");

    public Uri AdminWebSocketUrl => new($"ws://{Address}:7188/");

    public string ApiSecret { get; } = RandomNumberGenerator.GetHexString(16);

    public string AdminKey { get; } = RandomNumberGenerator.GetHexString(16);

    public string AdminSecret { get; } = RandomNumberGenerator.GetHexString(16);

    public string TokenSecret { get; } = RandomNumberGenerator.GetHexString(16);

    /// <summary>A folder of this instance's, e.g. for recordings.</summary>
    public string Folder => _folder;

    public int ProcessId => Running.Id;

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

    private Process Running => _process ?? throw new InvalidOperationException("Janus is not running.");

    public static async Task<JanusServer> StartAsync(JanusServerOptions options, CancellationToken cancellationToken)
    {
        var server = new JanusServer(options);
        JanusConfiguration.Write(server._folder, options);
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
        _process = Process.Start(StartInfo()) ?? throw new InvalidOperationException("The entry point did not start.");
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
    public void Pause() => Signals.Freeze(ProcessId);

    public void Resume() => Signals.Send(ProcessId, Signals.Continue);

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await KillAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private ProcessStartInfo StartInfo()
    {
        var start = new ProcessStartInfo("sh", [Path.Combine(_folder, "entrypoint.sh")])
        {
            // Where a crash may leave its core: it goes with the folder.
            WorkingDirectory = _folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["TMPDIR"] = _folder;
        start.Environment["POD_IP"] = Address;
        start.Environment["JANUS_API_SECRET"] = ApiSecret;
        start.Environment["JANUS_ADMIN_KEY"] = AdminKey;
        start.Environment["JANUS_ADMIN_SECRET"] = AdminSecret;
        start.Environment["JANUS_TOKEN_SECRET"] = TokenSecret;
        start.Environment["JANUS_PLUGINS"] = _options.Plugins;
        start.Environment["JANUS_MEDIA_ADDRESS"] = _options.MediaAddress ?? Address;
        start.Environment["JANUS_TEST_EVENTS_URL"] = _options.EventsUrl?.ToString() ?? "";
        return start;
    }

    private async Task WaitUntilReadyAsync(CancellationToken cancellationToken)
    {
        using var client = new HttpClient();
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(StartTimeout);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!await AnswersAsync(client, timeout.Token))
        {
            if (Running.HasExited)
            {
                throw new InvalidOperationException($"Janus ended with code {Running.ExitCode}:\n{Log}");
            }

            await timer.WaitForNextTickAsync(timeout.Token);
        }
    }

    private async Task<bool> AnswersAsync(HttpClient client, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await client.GetAsync($"{HttpUrl}/info", cancellationToken);
            return answer.IsSuccessStatusCode && Log.Contains("Websockets server started", StringComparison.Ordinal);
        }
        catch (HttpRequestException)
        {
            return false;
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
