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

/// <summary>A real Janus and a real mixer with the operator in this process.</summary>
internal sealed class Studio : IAsyncDisposable
{
    private readonly TestApi _api;

    private Studio(TestApi api, JanusServer janus, MixerServer mixer)
    {
        (_api, Operator, Janus, Mixer) = (api, new(api.Client, api.Namespace), janus, mixer);
        MixerApi = new HttpMixer(new(mixer.Url, new() { Token = mixer.Token }), TimeSpan.FromSeconds(5));
    }

    public TestOperator Operator { get; }

    public JanusServer Janus { get; }

    public MixerServer Mixer { get; }

    public HttpMixer MixerApi { get; }

    public static async Task<Studio> OpenAsync()
    {
        var api = await TestApi.OpenAsync(TestOperator.Token);
        var janus = await JanusServer.StartAsync(new(), TestOperator.Token);
        var mixer = await MixerServer.LaunchAsync(TestOperator.Token);
        var studio = new Studio(api, janus, mixer);
        var client = api.Client;
        await client.CreateAsync(studio.Secret("bridge-credentials", ("apiSecret", janus.ApiSecret), ("adminKey", janus.AdminKey)), TestOperator.Token);
        await client.CreateAsync(studio.Secret("mixer-credentials", ("token", mixer.Token)), TestOperator.Token);
        await client.CreateAsync(studio.Node("bridge-a", NodeRole.Bridge, janus.WebSocketUrl), TestOperator.Token);
        await client.CreateAsync(studio.Node("mixer-a", NodeRole.Mixer, mixer.Url), TestOperator.Token);
        await studio.Operator.StartHostAsync(isReal: true);
        return studio;
    }

    /// <summary>Does something by hand in Janus, as somebody beside the operator would.</summary>
    public async Task<T> ByHandAsync<T>(Func<AudioBridgePlugin, Task<T>> action)
    {
        await using var connection = new JanusConnection(new() { Url = Janus.WebSocketUrl, ApiSecret = Janus.ApiSecret });
        var plugin = await connection.CreateSession().AttachAsync<AudioBridgePlugin>(TestOperator.Token);
        return await action(plugin);
    }

    public Task<IReadOnlyList<RtpForwarder>> ForwardersAsync(long roomId, string secret) => ByHandAsync(async plugin =>
        (await plugin.ListForwardersAsync(new() { Room = roomId, Secret = secret }, TestOperator.Token)).RtpForwarders);

    public Task<IReadOnlyList<RoomInfo>> RoomsAsync() => ByHandAsync(async plugin => (await plugin.ListRoomsAsync(new(), TestOperator.Token)).Rooms);

    /// <summary>State of a mix's source, as the mixer tells it.</summary>
    public async Task<string?> SourceAsync(string uid)
    {
        using var http = new HttpClient { BaseAddress = Mixer.Url };
        http.DefaultRequestHeaders.Authorization = new("Bearer", Mixer.Token);
        using var answer = System.Text.Json.JsonDocument.Parse(await http.GetStringAsync(new Uri($"v1/mixes/{uid}", UriKind.Relative), TestOperator.Token));
        return answer.RootElement.GetProperty("source").GetProperty("state").GetString();
    }

    /// <summary>Leaves the cluster as it was: the next test's operator must not find this one's rooms and nodes.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var room in (await Operator.Client.ListAsync<LiveRoom>(new() { Namespace = Operator.Namespace }, CancellationToken.None)).Items)
        {
            await Operator.Client.DeleteAsync<LiveRoom>(ObjectKey.Of(room), null, CancellationToken.None);
        }

        await TestOperator.UntilAsync(
            async () => (await Operator.Client.ListAsync<LiveRoom>(new() { Namespace = Operator.Namespace }, CancellationToken.None)).Items.Count == 0, "all rooms are gone");
        await Operator.Client.DeleteAsync<MediaNode>(new(Operator.Namespace, "bridge-a"), null, CancellationToken.None);
        await Operator.Client.DeleteAsync<MediaNode>(new(Operator.Namespace, "mixer-a"), null, CancellationToken.None);
        await Operator.DisposeAsync();
        MixerApi.Dispose();
        await Mixer.DisposeAsync();
        await Janus.DisposeAsync();
        await _api.DisposeAsync();
    }

    private MediaNode Node(string name, NodeRole role, Uri endpoint) => new()
    {
        Metadata = new() { Namespace = Operator.Namespace, Name = name },
        Spec = new()
        {
            Role = role,
            Endpoint = endpoint.ToString(),
            Capacity = new() { Rooms = 100, Anchors = 1000 },
            SecretRef = new(role == NodeRole.Bridge ? "bridge-credentials" : "mixer-credentials"),
        },
    };

    private V1Secret Secret(string name, params (string Key, string Value)[] entries) => new()
    {
        Metadata = new() { Namespace = Operator.Namespace, Name = name },
        Data = entries.ToDictionary(one => one.Key, one => System.Text.Encoding.UTF8.GetBytes(one.Value), StringComparer.Ordinal),
    };
}
