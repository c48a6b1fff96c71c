using LiveOps.Gateway.Auth;
using LiveOps.Gateway.Bridges;
using LiveOps.Gateway.Hosting;
using LiveOps.Gateway.Tests.Signaling;
using LiveOps.Kubernetes.Api;
using LiveOps.TestKit.Rbac;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace LiveOps.Gateway.Tests.Hosting;

/// <summary>The whole gateway on a free port, against a cluster in memory.</summary>
internal sealed class TestGateway : IAsyncDisposable
{
    public const string JwtSecret = "a secret for tests that is long enough";
    public const string AdminToken = "an admin token for tests";

    private readonly WebApplication _app;

    private TestGateway(WebApplication app, MemoryCluster cluster, RecordedLog log, RbacRules rights)
    {
        (_app, Cluster, Log, Rights) = (app, cluster, log, rights);
        Address = new Uri(app.Urls.First());
        Http = new HttpClient { BaseAddress = Address };
    }

    public MemoryCluster Cluster { get; }

    public RecordedLog Log { get; }

    /// <summary>What it may do: as much as the chart allows it.</summary>
    public RbacRules Rights { get; }

    public Uri Address { get; }

    public HttpClient Http { get; }

    public IServiceProvider Services => _app.Services;

    /// <param name="settings">Settings without their common prefix <c>LiveOps:Gateway:</c>.</param>
    /// <param name="bridges">In place of the connections to real bridges.</param>
    /// <param name="cluster">What there is at start; the room <c>demo</c> on air, where null.</param>
    /// <param name="time">In place of the system's clock.</param>
    /// <param name="redis">Address of the Redis it shares with others; none, where null.</param>
    /// <param name="client">A real API server, in place of <paramref name="cluster"/>.</param>
    public static async Task<TestGateway> StartAsync(
        (string Name, string Value)[]? settings = null, IBridgePool? bridges = null, MemoryCluster? cluster = null, TimeProvider? time = null,
        string? redis = null, IKubernetesClient? client = null)
    {
        cluster ??= ClusterWithDemo();
        var log = new RecordedLog();
        var rights = RbacRules.OfChart("gateway");
        var arguments = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Http"] = "http://127.0.0.1:0",
            ["JwtSecret"] = JwtSecret,
            ["AdminToken"] = AdminToken,
        };
        foreach (var (name, value) in settings ?? [])
        {
            arguments[name] = value;
        }

        // Empty takes a setting away that all gateways of the tests have otherwise.
        foreach (var name in arguments.Where(entry => entry.Value.Length == 0).Select(entry => entry.Key).ToList())
        {
            arguments.Remove(name);
        }

        string[] shared = redis is null ? [] : [$"--LiveOps:Redis={redis}", "--LiveOps:RedisTimeoutSeconds=1"];
        var app = GatewayHost.Build([.. arguments.Select(entry => $"--{Full(entry.Key)}={entry.Value}"), .. shared], builder =>
        {
            builder.Services.Replace(ServiceDescriptor.Singleton<IKubernetesClient>(new RestrictedClient(client ?? cluster, rights)));
            builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Trace);
            if (bridges is not null)
            {
                builder.Services.Replace(ServiceDescriptor.Singleton(bridges));
            }

            if (time is not null)
            {
                builder.Services.Replace(ServiceDescriptor.Singleton(time));
            }
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        var gateway = new TestGateway(app, cluster, log, rights);
        await Wait.UntilAsync(async () => (await gateway.Http.GetAsync("/readyz", TestContext.Current.CancellationToken)).IsSuccessStatusCode);
        return gateway;
    }

    public static MemoryCluster ClusterWithDemo()
    {
        var cluster = new MemoryCluster();
        cluster.Put(Objects.Room());
        cluster.Put(Objects.BridgeSecret());
        cluster.Put(Objects.MixerSecret());
        return cluster;
    }

    public string Token(string? userId = null, string room = "demo", string role = "anchor", string @namespace = "default") =>
        Services.GetRequiredService<TokenIssuer>().Issue(
            new UserToken { UserId = userId ?? Guid.NewGuid().ToString(), RoomId = room, Namespace = @namespace, Role = role });

    /// <summary>A signaling connection.</summary>
    public Task<RpcClient> ConnectAsync(string? token = null) => RpcClient.ConnectAsync(Address, token ?? Token());

    /// <summary>Applies a change to the room and waits until the gateway knows it.</summary>
    public void Change(LiveOps.Resources.Rooms.LiveRoom room) => Cluster.Put(room);

    /// <summary><c>../X</c> is <c>LiveOps:X</c>.</summary>
    private static string Full(string name) => name.StartsWith("../", StringComparison.Ordinal) ? "LiveOps:" + name[3..] : "LiveOps:Gateway:" + name;

    public Task StopAsync() => _app.StopAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
        Rights.Refused.ShouldBeEmpty();
    }
}
