using LiveOps.Kubernetes.Api;
using LiveOps.Operator.Hosting;
using LiveOps.Operator.Nodes.Bridges;
using LiveOps.Operator.Nodes.Mixers;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Rooms;
using LiveOps.TestKit.Rbac;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace LiveOps.Operator.Tests.Doubles;

/// <summary>The whole operator in this process, on a cluster in memory and media that tests can kill.</summary>
internal sealed class TestOperator(IKubernetesClient? client = null, string ns = "default") : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    /// <summary>Tests wait no longer than they must.</summary>
    private static readonly KeyValuePair<string, string?>[] Quick =
    [
        new("LiveOps:Operator:Links:SilenceMilliseconds", "60000"),
        new("LiveOps:Operator:Links:SweepMilliseconds", "200"),
        new("LiveOps:Operator:Links:ForwarderSweepMilliseconds", "200"),
        new("LiveOps:Operator:Placement:GraceMilliseconds", "200"),
    ];

    private WebApplication? _host;

    /// <summary>The cluster in memory, where no other was given.</summary>
    public InMemoryCluster Cluster { get; } = new();

    public IKubernetesClient Client => client ?? Cluster;

    public string Namespace => ns;

    /// <summary>What the operator may do: as much as the chart allows it.</summary>
    public RbacRules Rights { get; } = RbacRules.OfChart("operator");

    /// <summary>What the operator logs.</summary>
    public RecordedLog Log { get; } = new();

    public FakeMedia Media { get; } = new();

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<TestOperator> StartAsync(int bridges = 1, int mixers = 1, IReadOnlyDictionary<string, string?>? settings = null)
    {
        var test = new TestOperator();
        for (var i = 0; i < bridges; i++)
        {
            await test.AddNodeAsync(NodeRole.Bridge, $"bridge-{(char)('a' + i)}");
        }

        for (var i = 0; i < mixers; i++)
        {
            await test.AddNodeAsync(NodeRole.Mixer, $"mixer-{(char)('a' + i)}");
        }

        await test.StartHostAsync(settings: settings);
        await UntilAsync(
            async () => (await test.Cluster.ListAsync<MediaNode>(null, Token)).Items.All(node => node.Status?.Phase == NodePhase.Ready), "all nodes are ready");
        return test;
    }

    /// <param name="isReal">True: nodes are reached over their protocols, with the usual intervals.</param>
    /// <param name="settings">Configuration beyond that.</param>
    public async Task StartHostAsync(bool isReal = false, IReadOnlyDictionary<string, string?>? settings = null)
    {
        _host = OperatorHost.Build([], builder =>
        {
            builder.Logging.ClearProviders().AddProvider(Log);
            builder.Configuration.AddInMemoryCollection([new("LiveOps:Operator:Http", "127.0.0.1:0"), .. isReal ? [] : Quick]);
            builder.Configuration.AddInMemoryCollection(settings);
            builder.Services.Replace(ServiceDescriptor.Singleton<IKubernetesClient>(new RestrictedClient(Client, Rights)));
            if (isReal)
            {
                return;
            }

            builder.Services.Replace(ServiceDescriptor.Singleton<IBridgeConnector>(Media));
            builder.Services.Replace(ServiceDescriptor.Singleton<IMixerConnector>(Media));
        });
        await _host.StartAsync(Token);
    }

    /// <summary>As Ctrl-C does: the end is asked for, and comes a little later.</summary>
    public void RequestStop() => _host!.Lifetime.StopApplication();

    public async Task StopHostAsync()
    {
        if (_host is { } host)
        {
            _host = null;
            await host.StopAsync(CancellationToken.None);
            await host.DisposeAsync();
            Rights.Refused.ShouldBeEmpty();
        }
    }

    public Task AddNodeAsync(NodeRole role, string name, NodeCapacity? capacity = null, bool unschedulable = false, bool dead = false)
    {
        if (role == NodeRole.Bridge)
        {
            Media.Bridges.TryAdd(name, new());
            if (dead)
            {
                Media.Bridges[name].Kill();
            }
        }
        else
        {
            Media.Mixers.TryAdd(name, new());
        }

        return Cluster.CreateAsync(
            new MediaNode
            {
                Metadata = new() { Namespace = "default", Name = name },
                Spec = new()
                {
                    Role = role,
                    Endpoint = role == NodeRole.Bridge ? $"ws://{name}/" : $"http://{name}/",
                    Capacity = capacity ?? new(),
                    Unschedulable = unschedulable,
                },
            },
            Token);
    }

    /// <summary>Adds a mixer that has a Pod on a machine, and plays kubelet for it.</summary>
    public async Task AddPodMixerAsync(string name, string machine, string image = "mixer:1")
    {
        Media.Mixers[name] = new();
        await Cluster.CreateAsync(
            new MediaNode
            {
                Metadata = new() { Namespace = "default", Name = name },
                Spec = new()
                {
                    Role = NodeRole.Mixer,
                    Template = new() { Spec = new() { NodeName = machine, Containers = [new() { Name = "mixer", Image = image }] } },
                },
            },
            Token);
        await RunPodAsync(name);
    }

    /// <summary>The node's Pod, once it is there, runs.</summary>
    public async Task RunPodAsync(string name)
    {
        await StartPodAsync(name);
        await NodeAsync(name, node => node.Status?.Phase == NodePhase.Ready, "it is ready");
    }

    /// <summary>Plays kubelet for the node's Pod, once it is there.</summary>
    public async Task StartPodAsync(string name)
    {
        await UntilAsync(async () => await PodAsync(name) is { Metadata.DeletionTimestamp: null, Status: null }, $"Pod {name} is made");
        var status = new { phase = "Running", podIP = name, containerStatuses = new[] { new { name = "mixer", image = "mixer", ready = true } } };
        await Cluster.PatchAsync<V1Pod>(new("default", name), new(new { status }, PatchType.Merge), "status", Token);
    }

    /// <summary>Plays kubelet for a Pod whose container ended once too often.</summary>
    public Task HoldPodBackAsync(string name)
    {
        var waiting = new { reason = "CrashLoopBackOff", message = "back-off 10s restarting failed container" };
        var status = new { containerStatuses = new[] { new { name = "mixer", image = "mixer", ready = false, state = new { waiting } } } };
        return Cluster.PatchAsync<V1Pod>(new("default", name), new(new { status }, PatchType.Merge), "status", Token);
    }

    public Task<V1Pod?> PodAsync(string name) => Cluster.GetAsync<V1Pod>(new("default", name), Token);

    public Task<MediaNode> DrainAsync(string name, int deadlineSeconds = 300) => PatchNodeAsync(name, new { drain = new { deadlineSeconds } });

    public Task<MediaNode> CancelDrainAsync(string name) => PatchNodeAsync(name, new Dictionary<string, object?>(StringComparer.Ordinal) { ["drain"] = null });

    public Task<MediaNode> PatchNodeAsync(string name, object spec) =>
        Client.PatchAsync<MediaNode>(new(Namespace, name), new(new { spec }, PatchType.Merge), cancellationToken: Token);

    /// <summary>Waits until the node is as wanted.</summary>
    public async Task<MediaNode> NodeAsync(string name, Func<MediaNode, bool> condition, string what)
    {
        MediaNode? node = null;
        await UntilAsync(async () => (node = await Client.GetAsync<MediaNode>(new(Namespace, name), Token)) is not null && condition(node), $"of {name}: {what}");
        return node!;
    }

    public Task<LiveRoom> ApplyAsync(string name, LiveRoomSpec? spec = null) =>
        Client.CreateAsync(new LiveRoom { Metadata = new() { Namespace = Namespace, Name = name }, Spec = spec ?? new() }, Token);

    public Task<LiveRoom> PatchAsync(string name, object spec) =>
        Client.PatchAsync<LiveRoom>(new(Namespace, name), new(new { spec }, PatchType.Merge), cancellationToken: Token);

    public Task<LiveRoom?> GetAsync(string name) => Client.GetAsync<LiveRoom>(new(Namespace, name), Token);

    public Task<bool> DeleteAsync(string name) => Client.DeleteAsync<LiveRoom>(new(Namespace, name), null, Token);

    public Task<LiveRoom> OnAirAsync(string name) => RoomAsync(name, room => room.Status?.Phase == RoomPhase.OnAir, "it is on air");

    /// <summary>Waits until the room is as wanted.</summary>
    public async Task<LiveRoom> RoomAsync(string name, Func<LiveRoom, bool> condition, string what)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Token);
        limit.CancelAfter(Limit);
        while (true)
        {
            var room = await GetAsync(name);
            if (room is not null && condition(room))
            {
                return room;
            }

            if (limit.IsCancellationRequested)
            {
                throw new TimeoutException($"Room {name}: not within {Limit} that {what}; it is {room?.Status}: " +
                    string.Join("; ", room?.Status?.Conditions?.Select(one => $"{one.Type}={one.Status} {one.Message}") ?? []));
            }

            await Task.Delay(20, Token);
        }
    }

    public static async Task UntilAsync(Func<Task<bool>> condition, string what, int everyMilliseconds = 5)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            if (TimeProvider.System.GetElapsedTime(began) > Limit)
            {
                throw new TimeoutException($"Not within {Limit} that {what}.");
            }

            await Task.Delay(everyMilliseconds, Token);
        }
    }

    public static Task UntilAsync(Func<bool> condition, string what) => UntilAsync(() => Task.FromResult(condition()), what);

    public ValueTask DisposeAsync() => new(StopHostAsync());
}
