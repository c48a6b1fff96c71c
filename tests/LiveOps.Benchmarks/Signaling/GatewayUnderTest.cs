using System.Diagnostics;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Credentials;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Rooms;
using LiveOps.Standalone.ApiServer;
using LiveOps.TestKit.Processes;

namespace LiveOps.Benchmarks.Signaling;

/// <summary>The gateway as a process of its own, with rooms on air on a stub bridge; the API server is in this process.</summary>
internal sealed class GatewayUnderTest : IAsyncDisposable
{
    private const string Namespace = "default";
    private const int Rooms = 50;
    private const int AnchorsPerRoom = 50;
    private static readonly string JwtSecret = RandomNumberGenerator.GetHexString(64);

    private readonly string _folder = Directory.CreateTempSubdirectory("liveops-bench-").FullName;
    private readonly StubJanus _janus = new();
    private readonly Uri _address;
    private ApiServerHost? _api;
    private Process? _process;

    private GatewayUnderTest()
    {
        using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        probe.Bind(new System.Net.IPEndPoint(System.Net.IPAddress.Loopback, 0));
        _address = new Uri($"http://127.0.0.1:{((System.Net.IPEndPoint)probe.LocalEndPoint!).Port}/");
    }

    public int ProcessId => _process!.Id;

    public static async Task<GatewayUnderTest> StartAsync(CancellationToken cancellationToken)
    {
        var gateway = new GatewayUnderTest();
        try
        {
            await gateway.PrepareAsync(cancellationToken);
            await gateway.LaunchAsync(cancellationToken);
            return gateway;
        }
        catch
        {
            await gateway.DisposeAsync();
            throw;
        }
    }

    /// <summary>Where a caller connects, with a token of its own for one of the rooms.</summary>
    public Uri Signaling(int caller)
    {
        var expiry = TimeProvider.System.GetUtcNow().AddHours(1).ToUnixTimeSeconds();
        var claims = new { userId = $"user-{caller}", roomId = Room(caller / AnchorsPerRoom % Rooms), @namespace = Namespace, role = "anchor", exp = expiry };
        var unsigned = $"{Encode("""{"alg":"HS256","typ":"JWT"}"""u8)}.{Encode(JsonSerializer.SerializeToUtf8Bytes(claims))}";
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(JwtSecret), Encoding.ASCII.GetBytes(unsigned));
        return new UriBuilder(_address) { Scheme = "ws", Path = "/ws", Query = $"token={unsigned}.{Encode(signature)}" }.Uri;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        await _janus.DisposeAsync();
        if (_api is not null)
        {
            await _api.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static string Room(int index) => $"room-{index}";

    private static string Encode(ReadOnlySpan<byte> bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>Writes what an operator would: a bridge that is ready, and rooms on air on it.</summary>
    private async Task PrepareAsync(CancellationToken cancellationToken)
    {
        _api = await ApiServerHost.StartAsync(new() { Port = 0, StateDirectory = _folder }, cancellationToken: cancellationToken);
        using var client = KubernetesClientFactory.Create(KubernetesConnectionLoader.Load(_api.KubeconfigPath));
        var node = await client.CreateAsync(
            new MediaNode { Metadata = new() { Namespace = Namespace, Name = "bridge" }, Spec = new() { Role = NodeRole.Bridge, Endpoint = _janus.Url.ToString() } },
            cancellationToken);
        await client.UpdateStatusAsync(node with { Status = new() { Phase = NodePhase.Ready, Address = _janus.Url.ToString() } }, cancellationToken);
        for (var index = 0; index < Rooms; index++)
        {
            var room = await client.CreateAsync(
                new LiveRoom { Metadata = new() { Namespace = Namespace, Name = Room(index) }, Spec = new() { MaxAnchors = AnchorsPerRoom } }, cancellationToken);
            var bridge = new RoomBridgeStatus { Node = $"{Namespace}/bridge", RoomId = 1000 + index };
            await client.UpdateStatusAsync(room with { Status = new() { Phase = RoomPhase.OnAir, Session = $"{Guid.NewGuid()}", Bridge = bridge } }, cancellationToken);
        }
    }

    private async Task LaunchAsync(CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(
            Repository.ExecutableOf("gateway/LiveOps.Gateway", "LiveOps.Gateway"),
            [$"--LiveOps:Kubeconfig={_api!.KubeconfigPath}", $"--LiveOps:Gateway:Http={_address}", "--Logging:LogLevel:Default=Warning"])
        {
            UseShellExecute = false,
        };
        start.Environment["LiveOps__Gateway__JwtSecret"] = JwtSecret;
        _process = Process.Start(start) ?? throw new InvalidOperationException("The gateway did not start.");
        using var http = new HttpClient { BaseAddress = _address };
        while (!await IsReadyAsync(http, cancellationToken))
        {
            await Task.Delay(50, cancellationToken);
        }
    }

    private async Task<bool> IsReadyAsync(HttpClient http, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri("readyz", UriKind.Relative), cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException) when (!_process!.HasExited)
        {
            return false; // It does not listen yet.
        }
    }
}
