using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using LiveOps.Benchmarks.Mixer;
using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Credentials;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Rooms;
using LiveOps.Standalone.ApiServer;
using LiveOps.TestKit.Mixer;

namespace LiveOps.Benchmarks.Edge;

/// <summary>A mixer with one AAC room on air, and an API server that says so.</summary>
internal sealed class EdgeStudio : IAsyncDisposable
{
    public const string Room = "bench";
    private const string Namespace = "default";
    private const int Segments = 6;
    private readonly string _folder = Directory.CreateTempSubdirectory("liveops-bench-").FullName;
    private readonly Stack<IAsyncDisposable> _parts = new();
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(5) };

    private EdgeStudio()
    {
    }

    public string KubeconfigPath { get; private set; } = "";

    public Uri Mixer { get; private set; } = null!;

    public string MixerToken { get; private set; } = "";

    public string MixUid { get; private set; } = "";

    public long SegmentBytes { get; private set; }

    public static async Task<EdgeStudio> OpenAsync(CancellationToken cancellationToken)
    {
        var studio = new EdgeStudio();
        try
        {
            await studio.StartAsync(cancellationToken);
            return studio;
        }
        catch
        {
            await studio.DisposeAsync();
            throw;
        }
    }

    /// <summary>The playlist and the segments that it lists, once it lists all that fit.</summary>
    public async Task<IReadOnlyList<Uri>> FilesAsync(Uri room, CancellationToken cancellationToken)
    {
        var playlist = new Uri(room, "index.m3u8");
        while (true)
        {
            using var response = await _http.GetAsync(playlist, cancellationToken);
            var lines = response.IsSuccessStatusCode ? (await response.Content.ReadAsStringAsync(cancellationToken)).Split('\n') : [];
            var segments = lines.Where(line => line.EndsWith(".m4s", StringComparison.Ordinal)).Select(line => new Uri(room, line)).ToList();
            if (segments.Count >= Segments)
            {
                SegmentBytes = (await _http.GetByteArrayAsync(segments[^1], cancellationToken)).Length;
                return [playlist, .. segments];
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        while (_parts.TryPop(out var part))
        {
            await part.DisposeAsync();
        }

        _http.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task StartAsync(CancellationToken cancellationToken)
    {
        var api = Keep(await ApiServerHost.StartAsync(new() { Port = 0, StateDirectory = _folder }, cancellationToken: cancellationToken));
        var mixer = Keep(await MixerServer.LaunchAsync(cancellationToken));
        (KubeconfigPath, Mixer, MixerToken) = (api.KubeconfigPath, mixer.Url, mixer.Token);
        using var client = KubernetesClientFactory.Create(KubernetesConnectionLoader.Load(api.KubeconfigPath));
        var session = Guid.NewGuid().ToString("D");
        MixUid = await DeclareAsync(client, session, cancellationToken);
        var target = await MixAsync(session, cancellationToken);
        var load = Keep(new RtpLoad(await OpusRecording.RecordAsync(cancellationToken), [target]));
        load.Start();
    }

    private async Task<string> DeclareAsync(KubernetesClient client, string session, CancellationToken cancellationToken)
    {
        await client.CreateAsync(
            new V1Secret { Metadata = new() { Namespace = Namespace, Name = "mixer" }, StringData = new Dictionary<string, string>(StringComparer.Ordinal) { ["token"] = MixerToken } },
            cancellationToken);
        var spec = new MediaNodeSpec { Role = NodeRole.Mixer, Endpoint = Mixer.ToString(), SecretRef = new("mixer") };
        await client.CreateAsync(new MediaNode { Metadata = new() { Namespace = Namespace, Name = "mixer" }, Spec = spec }, cancellationToken);
        var room = await client.CreateAsync(new LiveRoom { Metadata = new() { Namespace = Namespace, Name = Room } }, cancellationToken);
        var status = new LiveRoomStatus { Phase = RoomPhase.OnAir, Session = session, Mixer = new() { Node = $"{Namespace}/mixer", Epoch = 0 } };
        await client.UpdateStatusAsync(room with { Status = status }, cancellationToken);
        return room.Metadata.Uid!;
    }

    private async Task<(IPEndPoint, uint)> MixAsync(string session, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri(Mixer, $"v1/mixes/{MixUid}"))
        {
            Content = JsonContent.Create(new
            {
                name = Room,
                session,
                timeline = new { origin = TimeProvider.System.GetUtcNow(), epoch = 0 },
                hls = new { segmentSeconds = 2, windowSegments = Segments, codec = "AAC", bitrateKbps = 96, channels = 2, encryption = "None" },
            }),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", MixerToken);
        using var response = await _http.SendAsync(request, cancellationToken);
        var mix = await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        var rtp = mix.GetProperty("rtp");
        return (new IPEndPoint(IPAddress.Parse(rtp.GetProperty("address").GetString()!), rtp.GetProperty("port").GetInt32()), rtp.GetProperty("ssrc").GetUInt32());
    }

    private T Keep<T>(T part) where T : IAsyncDisposable
    {
        _parts.Push(part);
        return part;
    }
}
