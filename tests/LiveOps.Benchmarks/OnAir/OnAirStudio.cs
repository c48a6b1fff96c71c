using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Credentials;
using LiveOps.Operator.Hosting;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Rooms;
using LiveOps.Standalone.ApiServer;
using LiveOps.TestKit.Janus;
using LiveOps.TestKit.Mixer;
using Microsoft.Extensions.Logging;

namespace LiveOps.Benchmarks.OnAir;

/// <summary>API server and operator in this process, Janus and mixer beside it.</summary>
internal sealed class OnAirStudio : IAsyncDisposable
{
    private const string Namespace = "default";

    private readonly string _folder = Directory.CreateTempSubdirectory("liveops-bench-").FullName;
    private readonly Stack<IAsyncDisposable> _parts = new();
    private KubernetesClient? _client;

    private OnAirStudio()
    {
    }

    private KubernetesClient Client => _client ?? throw new InvalidOperationException("not open");

    public static async Task<OnAirStudio> OpenAsync(CancellationToken cancellationToken)
    {
        var studio = new OnAirStudio();
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

    /// <summary>One room on air, measured, and gone again.</summary>
    public async Task<TimeSpan> MeasureAsync(string name, CancellationToken cancellationToken, HlsCodec codec = HlsCodec.AAC)
    {
        var taken = await MeasureAsync([name], codec, cancellationToken);
        await DeleteAsync([name], cancellationToken);
        return taken;
    }

    /// <summary>Many rooms at once on air, measured, and gone again.</summary>
    public async Task<TimeSpan> MeasureBatchAsync(int rooms, HlsCodec codec, CancellationToken cancellationToken)
    {
        string[] names = [.. Enumerable.Range(0, rooms).Select(i => $"batch-{i}")];
        var taken = await MeasureAsync(names, codec, cancellationToken);
        await DeleteAsync(names, cancellationToken);
        return taken;
    }

    public async ValueTask DisposeAsync()
    {
        while (_parts.TryPop(out var part))
        {
            await part.DisposeAsync();
        }

        _client?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task StartAsync(CancellationToken cancellationToken)
    {
        var api = Keep(await ApiServerHost.StartAsync(new() { Port = 0, StateDirectory = _folder }, cancellationToken: cancellationToken));
        var janus = Keep(await JanusServer.StartAsync(new(), cancellationToken));
        var mixer = Keep(await MixerServer.LaunchAsync(cancellationToken));
        _client = KubernetesClientFactory.Create(KubernetesConnectionLoader.Load(api.KubeconfigPath));
        await AddNodeAsync("bridge", NodeRole.Bridge, janus.WebSocketUrl, [("apiSecret", janus.ApiSecret), ("adminKey", janus.AdminKey)], cancellationToken);
        await AddNodeAsync("mixer", NodeRole.Mixer, mixer.Url, [("token", mixer.Token)], cancellationToken);
        var host = Keep(OperatorHost.Build(
            ["--LiveOps:Operator:Http=127.0.0.1:0", $"--LiveOps:Kubeconfig={api.KubeconfigPath}"], builder => builder.Logging.ClearProviders()));
        await host.StartAsync(cancellationToken);
        await UntilAsync<MediaNode>(nodes => nodes.Count(node => node.Status?.Phase == NodePhase.Ready) == 2, cancellationToken);
    }

    private T Keep<T>(T part) where T : IAsyncDisposable
    {
        _parts.Push(part);
        return part;
    }

    private async Task AddNodeAsync(string name, NodeRole role, Uri endpoint, (string Key, string Value)[] credentials, CancellationToken cancellationToken)
    {
        await Client.CreateAsync(new V1Secret { Metadata = new() { Namespace = Namespace, Name = name }, StringData = credentials.ToDictionary(one => one.Key, one => one.Value, StringComparer.Ordinal) }, cancellationToken);
        var spec = new MediaNodeSpec { Role = role, Endpoint = endpoint.ToString(), SecretRef = new(name), Capacity = new() { Rooms = 1000, Anchors = 10_000 } };
        await Client.CreateAsync(new MediaNode { Metadata = new() { Namespace = Namespace, Name = name }, Spec = spec }, cancellationToken);
    }

    private async Task<TimeSpan> MeasureAsync(string[] names, HlsCodec codec, CancellationToken cancellationToken)
    {
        var version = (await Client.ListAsync<LiveRoom>(null, cancellationToken)).ResourceVersion;
        var waiting = names.ToHashSet(StringComparer.Ordinal);
        var began = TimeProvider.System.GetTimestamp();
        var creating = Task.WhenAll(names.Select(name => Client.CreateAsync(
            new LiveRoom { Metadata = new() { Namespace = Namespace, Name = name }, Spec = new() { Hls = new() { Codec = codec } } }, cancellationToken)));
        await foreach (var change in Client.WatchAsync<LiveRoom>(new() { ResourceVersion = version }, cancellationToken))
        {
            if (change.Object.Status?.Phase == RoomPhase.OnAir && waiting.Remove(change.Object.Metadata.Name!) && waiting.Count == 0)
            {
                break;
            }
        }

        var taken = TimeProvider.System.GetElapsedTime(began);
        await creating;
        return taken;
    }

    private async Task DeleteAsync(string[] names, CancellationToken cancellationToken)
    {
        foreach (var name in names)
        {
            await Client.DeleteAsync<LiveRoom>(new(Namespace, name), null, cancellationToken);
        }

        await UntilAsync<LiveRoom>(rooms => rooms.Count == 0, cancellationToken);
    }

    private async Task UntilAsync<T>(Func<IReadOnlyList<T>, bool> condition, CancellationToken cancellationToken) where T : class, IKubernetesObject
    {
        while (!condition((await Client.ListAsync<T>(null, cancellationToken)).Items))
        {
            await Task.Delay(10, cancellationToken);
        }
    }
}
