using LiveOps.Janus.Plugins.AudioBridge;
using LiveOps.Janus.Sessions;
using LiveOps.Kubernetes.Api;
using LiveOps.Operator.Nodes;
using LiveOps.Operator.Nodes.Mixers;
using LiveOps.Operator.Tests.Doubles;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Rooms;
using LiveOps.TestKit.Janus;
using LiveOps.TestKit.Mixer;

namespace LiveOps.Operator.Tests.RealMedia;

/// <summary>Real Januses and real mixers with the operator in this process. The first of each is what tests mean that need one.</summary>
internal sealed class Studio : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    private Studio(TestApi api, IReadOnlyList<JanusServer> bridges, IReadOnlyList<MixerServer> mixers)
    {
        (Api, Operator, Bridges, Mixers) = (api, new(api.Client, api.Namespace), bridges, mixers);
        MixerApis = [.. mixers.Select(mixer => new HttpMixer(new(mixer.Url, new() { Token = mixer.Token }), Limit, Limit))];
    }

    public TestApi Api { get; }

    public TestOperator Operator { get; }

    /// <summary>They are MediaNodes bridge-a, bridge-b, …</summary>
    public IReadOnlyList<JanusServer> Bridges { get; }

    /// <summary>They are MediaNodes mixer-a, mixer-b, …</summary>
    public IReadOnlyList<MixerServer> Mixers { get; }

    public IReadOnlyList<HttpMixer> MixerApis { get; }

    public JanusServer Janus => Bridges[0];

    public MixerServer Mixer => Mixers[0];

    public HttpMixer MixerApi => MixerApis[0];

    public static async Task<Studio> OpenAsync(StudioOptions? options = null)
    {
        options ??= new();
        var api = await TestApi.OpenAsync(TestOperator.Token);
        var bridges = await Task.WhenAll(Enumerable.Range(0, options.Bridges).Select(_ => JanusServer.StartAsync(new(), TestOperator.Token)));
        var mixers = await Task.WhenAll(Enumerable.Range(0, options.Mixers).Select(_ => MixerServer.LaunchAsync(TestOperator.Token)));
        var studio = new Studio(api, bridges, mixers);
        foreach (var (bridge, name) in bridges.Zip(Names("bridge")))
        {
            await studio.AddAsync(NodeRole.Bridge, name, options.Way(bridge.WebSocketUrl), ("apiSecret", bridge.ApiSecret), ("adminKey", bridge.AdminKey));
        }

        foreach (var (mixer, name) in mixers.Zip(Names("mixer")))
        {
            await studio.AddAsync(NodeRole.Mixer, name, mixer.Url, ("token", mixer.Token));
        }

        if (options.HasOperator)
        {
            await studio.Operator.StartHostAsync(isReal: true, options.Settings);
        }

        return studio;
    }

    /// <summary>Does something by hand in Janus, as somebody beside the operator would.</summary>
    public async Task<T> ByHandAsync<T>(Func<AudioBridgePlugin, Task<T>> action, JanusServer? janus = null)
    {
        janus ??= Janus;
        await using var connection = new JanusConnection(new() { Url = janus.WebSocketUrl, ApiSecret = janus.ApiSecret });
        var plugin = await connection.CreateSession().AttachAsync<AudioBridgePlugin>(TestOperator.Token);
        return await action(plugin);
    }

    public Task<IReadOnlyList<RtpForwarder>> ForwardersAsync(long roomId, string secret, JanusServer? janus = null) => ByHandAsync(
        async plugin => (await plugin.ListForwardersAsync(new() { Room = roomId, Secret = secret }, TestOperator.Token)).RtpForwarders, janus);

    public Task<IReadOnlyList<RoomInfo>> RoomsAsync(JanusServer? janus = null) =>
        ByHandAsync(async plugin => (await plugin.ListRoomsAsync(new(), TestOperator.Token)).Rooms, janus);

    /// <summary>State of a mix's source, as the mixer tells it.</summary>
    public async Task<string?> SourceAsync(string uid)
    {
        using var http = new HttpClient { BaseAddress = Mixer.Url };
        http.DefaultRequestHeaders.Authorization = new("Bearer", Mixer.Token);
        using var answer = System.Text.Json.JsonDocument.Parse(await http.GetStringAsync(new Uri($"v1/mixes/{uid}", UriKind.Relative), TestOperator.Token));
        return answer.RootElement.GetProperty("source").GetProperty("state").GetString();
    }

    public async Task<MediaNode> NodeAsync(string name) => (await Operator.Client.GetAsync<MediaNode>(new(Operator.Namespace, name), TestOperator.Token))!;

    /// <summary>Leaves the cluster as it was: the next test's operator must not find this one's rooms and nodes.</summary>
    public async ValueTask DisposeAsync()
    {
        await Operator.DisposeAsync();
        try
        {
            await EmptyAsync<LiveRoom>();
            await EmptyAsync<MediaNode>();
        }
        finally
        {
            foreach (var api in MixerApis)
            {
                api.Dispose();
            }

            await Task.WhenAll([.. Mixers.Select(mixer => mixer.DisposeAsync().AsTask()), .. Bridges.Select(bridge => bridge.DisposeAsync().AsTask())]);
            await Api.DisposeAsync();
        }
    }

    /// <summary>Waits for no operator: there is none any more, and one that fails must not hide what the test has found.</summary>
    private async Task EmptyAsync<T>() where T : class, IKubernetesObject
    {
        var withoutFinalizers = new V1Patch(new { metadata = new { finalizers = Array.Empty<string>() } }, PatchType.Merge);
        foreach (var one in (await Operator.Client.ListAsync<T>(new() { Namespace = Operator.Namespace }, CancellationToken.None)).Items)
        {
            await Operator.Client.PatchAsync<T>(ObjectKey.Of(one), withoutFinalizers, cancellationToken: CancellationToken.None);
            await Operator.Client.DeleteAsync<T>(ObjectKey.Of(one), null, CancellationToken.None);
        }
    }

    private static IEnumerable<string> Names(string kind) => Enumerable.Range(0, 26).Select(i => $"{kind}-{(char)('a' + i)}");

    private async Task AddAsync(NodeRole role, string name, Uri endpoint, params (string Key, string Value)[] secret)
    {
        await Operator.Client.CreateAsync(
            new V1Secret
            {
                Metadata = new() { Namespace = Operator.Namespace, Name = name },
                Data = secret.ToDictionary(one => one.Key, one => System.Text.Encoding.UTF8.GetBytes(one.Value), StringComparer.Ordinal),
            },
            TestOperator.Token);
        await Operator.Client.CreateAsync(
            new MediaNode
            {
                Metadata = new() { Namespace = Operator.Namespace, Name = name },
                Spec = new()
                {
                    Role = role,
                    Endpoint = endpoint.ToString(),
                    Capacity = new() { Rooms = 100, Anchors = 1000 },
                    SecretRef = new(name),
                },
            },
            TestOperator.Token);
    }
}
