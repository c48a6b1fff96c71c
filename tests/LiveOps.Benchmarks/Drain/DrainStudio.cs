using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Credentials;
using LiveOps.Operator.Hosting;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Rooms;
using LiveOps.Standalone.ApiServer;
using LiveOps.TestKit.Janus;
using LiveOps.TestKit.Mixer;
using LiveOps.TestKit.Rooms;
using LiveOps.TestKit.Streams;
using Microsoft.Extensions.Logging;

namespace LiveOps.Benchmarks.Drain;

/// <summary>API server and operator in this process, two Januses and two mixers beside it; rooms with anchors on the first of each.</summary>
internal sealed class DrainStudio : IAsyncDisposable
{
    private const string Namespace = "default";
    private const int MoreSegments = 3;
    private static readonly TimeSpan Segment = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(50);

    private readonly string _folder = Directory.CreateTempSubdirectory("liveops-bench-").FullName;
    private readonly Stack<IAsyncDisposable> _parts = new();
    private readonly Dictionary<string, JanusServer> _bridges = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MixerServer> _mixers = new(StringComparer.Ordinal);
    private readonly string[] _rooms;
    private KubernetesClient? _client;

    private DrainStudio(int rooms) => _rooms = [.. Enumerable.Range(0, rooms).Select(i => $"room-{i}")];

    private KubernetesClient Client => _client ?? throw new InvalidOperationException("not open");

    public static async Task<DrainStudio> OpenAsync(int rooms, CancellationToken cancellationToken)
    {
        var studio = new DrainStudio(rooms);
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

    /// <summary>Empties a node under listeners, and tells what they noticed.</summary>
    public async Task<DrainFigures> DrainAsync(string node, CancellationToken cancellationToken)
    {
        var listeners = _rooms.Select(room => new StreamPoller(token => PlaylistAsync(room, token))).ToList();
        await HearMoreAsync(listeners, cancellationToken);
        var began = TimeProvider.System.GetTimestamp();
        await PatchAsync(node, new { drain = new { deadlineSeconds = 300 } }, cancellationToken);
        await UntilAsync(async () => (await NodeAsync(node, cancellationToken)).Status?.Phase == NodePhase.Drained, cancellationToken);
        var taken = TimeProvider.System.GetElapsedTime(began);
        await HearMoreAsync(listeners, cancellationToken);
        var silence = TimeSpan.Zero;
        foreach (var listener in listeners)
        {
            await listener.DisposeAsync();
            var longest = await listener.LongestSilenceAsync(cancellationToken);
            silence = longest > silence ? longest : silence;
        }

        return new(taken, listeners.Max(one => one.LongestStall(Segment)), listeners.Sum(one => one.Missing), silence);
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
        _client = KubernetesClientFactory.Create(KubernetesConnectionLoader.Load(api.KubeconfigPath));
        foreach (var letter in "ab")
        {
            var janus = _bridges[$"bridge-{letter}"] = Keep(await JanusServer.StartAsync(new(), cancellationToken));
            var mixer = _mixers[$"mixer-{letter}"] = Keep(await MixerServer.LaunchAsync(cancellationToken));
            await AddNodeAsync($"bridge-{letter}", NodeRole.Bridge, janus.WebSocketUrl, cancellationToken, ("apiSecret", janus.ApiSecret), ("adminKey", janus.AdminKey));
            await AddNodeAsync($"mixer-{letter}", NodeRole.Mixer, mixer.Url, cancellationToken, ("token", mixer.Token));
        }

        var host = Keep(OperatorHost.Build(
            ["--LiveOps:Operator:Http=127.0.0.1:0", $"--LiveOps:Kubeconfig={api.KubeconfigPath}"], builder => builder.Logging.ClearProviders()));
        await host.StartAsync(cancellationToken);
        foreach (var name in _rooms)
        {
            await Client.CreateAsync(new LiveRoom { Metadata = new() { Namespace = Namespace, Name = name }, Spec = new() }, cancellationToken);
        }

        foreach (var name in _rooms)
        {
            await UntilAsync(async () => (await RoomAsync(name, cancellationToken)).Status?.Phase == RoomPhase.OnAir, cancellationToken);
            Keep(await FollowingAnchor.JoinAsync(token => AnchorAsync(name, token), cancellationToken));
        }

        await PatchAsync("bridge-b", new { unschedulable = false }, cancellationToken);
        await PatchAsync("mixer-b", new { unschedulable = false }, cancellationToken);
    }

    private T Keep<T>(T part) where T : IAsyncDisposable
    {
        _parts.Push(part);
        return part;
    }

    private async Task AddNodeAsync(string name, NodeRole role, Uri endpoint, CancellationToken cancellationToken, params (string Key, string Value)[] credentials)
    {
        var data = credentials.ToDictionary(one => one.Key, one => one.Value, StringComparer.Ordinal);
        await Client.CreateAsync(new V1Secret { Metadata = new() { Namespace = Namespace, Name = name }, StringData = data }, cancellationToken);
        var spec = new MediaNodeSpec { Role = role, Endpoint = endpoint.ToString(), SecretRef = new(name), Unschedulable = name.EndsWith('b') };
        await Client.CreateAsync(new MediaNode { Metadata = new() { Namespace = Namespace, Name = name }, Spec = spec }, cancellationToken);
    }

    private async Task<(Uri Playlist, string Token)?> PlaylistAsync(string name, CancellationToken cancellationToken)
    {
        var room = await RoomAsync(name, cancellationToken);
        return room.Status?.Mixer?.Node is { } node && _mixers[ObjectKey.Parse(node).Name] is var mixer
            ? (new Uri(mixer.Url, $"hls/{room.Metadata.Uid}/index.m3u8"), mixer.Token)
            : null;
    }

    private async Task<AnchorPlace?> AnchorAsync(string name, CancellationToken cancellationToken)
    {
        var room = await RoomAsync(name, cancellationToken);
        return room.Status?.Bridge is { Node: { } node, RoomId: { } id } && _bridges[ObjectKey.Parse(node).Name] is var janus
            ? new(janus.WebSocketUrl, janus.ApiSecret, id, RoomCredentials.Pin(janus.AdminKey, room.Metadata.Uid!))
            : null;
    }

    private async Task<LiveRoom> RoomAsync(string name, CancellationToken cancellationToken) =>
        (await Client.GetAsync<LiveRoom>(new(Namespace, name), cancellationToken))!;

    private async Task<MediaNode> NodeAsync(string name, CancellationToken cancellationToken) =>
        (await Client.GetAsync<MediaNode>(new(Namespace, name), cancellationToken))!;

    private Task<MediaNode> PatchAsync(string node, object spec, CancellationToken cancellationToken) =>
        Client.PatchAsync<MediaNode>(new(Namespace, node), new(new { spec }, PatchType.Merge), null, cancellationToken);

    private static Task HearMoreAsync(List<StreamPoller> listeners, CancellationToken cancellationToken)
    {
        var before = listeners.Select(listener => listener.Segments.Count).ToList();
        return UntilAsync(() => Task.FromResult(listeners.Zip(before).All(one => one.First.Segments.Count >= one.Second + MoreSegments)), cancellationToken);
    }

    private static async Task UntilAsync(Func<Task<bool>> condition, CancellationToken cancellationToken)
    {
        while (!await condition())
        {
            await Task.Delay(Glance, cancellationToken);
        }
    }
}
