using System.Text;
using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Credentials;
using LiveOps.Standalone.ApiServer;
using LiveOps.Standalone.Pods;
using LiveOps.Standalone.Pods.Images;
using LiveOps.Standalone.Pods.Logs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LiveOps.Standalone.Tests.Pods;

/// <summary>A real API server and a pod runner over it, both with state of their own; the runner can be started anew.</summary>
internal sealed class PodMachine : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly string _folder = Directory.CreateTempSubdirectory("pods-test-").FullName;
    private ApiServerHost? _apiServer;
    private KubernetesClient? _client;
    private IHost? _runner;

    public IKubernetesClient Client => _client!;

    public PodRunnerOptions Options { get; private set; } = new();

    public PodLogs Logs { get; private set; } = null!;

    public static async Task<PodMachine> StartAsync(bool withRunner = true)
    {
        var machine = new PodMachine();
        machine.Options = new()
        {
            StateDirectory = Path.Combine(machine._folder, "pods"),
            AddressPrefix = $"127.{Random.Shared.Next(128, 200)}.{Random.Shared.Next(256)}",
            FirstBackoff = TimeSpan.FromMilliseconds(50),
            RetryInterval = TimeSpan.FromMilliseconds(50),
            Images = new Dictionary<string, ImageEntry>(StringComparer.Ordinal) { ["test/sh"] = new("/bin/sh") { Arguments = ["-c", "exec sleep 300"] } },
        };
        machine._apiServer = await ApiServerHost.StartAsync(
            new() { Port = 0, StateDirectory = Path.Combine(machine._folder, "apiserver") },
            cancellationToken: TestContext.Current.CancellationToken);
        machine._client = KubernetesClientFactory.Create(KubernetesConnectionLoader.Load(machine._apiServer.KubeconfigPath));
        if (withRunner)
        {
            await machine.StartRunnerAsync();
        }

        return machine;
    }

    public async Task StartRunnerAsync()
    {
        Logs = new(new PodFolders(Options.StateDirectory), Options);
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection([new("LiveOps:Kubeconfig", _apiServer!.KubeconfigPath)]);
        builder.Services.AddKubernetesClient();
        builder.Services.AddPodRunner(Options, Logs);
        _runner = builder.Build();
        await _runner.StartAsync(TestContext.Current.CancellationToken);
    }

    public async Task StopRunnerAsync()
    {
        await _runner!.StopAsync(TestContext.Current.CancellationToken);
        _runner.Dispose();
        _runner = null;
    }

    /// <summary>Makes a Pod of one container that runs <paramref name="script"/> in a shell.</summary>
    public Task<V1Pod> RunAsync(string name, string script, Func<V1Container, V1Container>? change = null, string restartPolicy = "Always")
    {
        var container = new V1Container { Name = "main", Image = "test/sh", Args = ["-c", script] };
        return Client.CreateAsync(
            new V1Pod
            {
                Metadata = new() { Name = name, Namespace = "default" },
                Spec = new() { Containers = [change?.Invoke(container) ?? container], RestartPolicy = restartPolicy, TerminationGracePeriodSeconds = 1 },
            },
            TestContext.Current.CancellationToken);
    }

    /// <summary>The Pod, once it is as wanted.</summary>
    public async Task<V1Pod> WhenAsync(string name, Func<V1Pod, bool> wanted)
    {
        V1Pod? last = null;
        await Until.TrueAsync(
            async () => (last = await Client.GetAsync<V1Pod>(new("default", name), TestContext.Current.CancellationToken)) is not null && wanted(last),
            Patience,
            () => $"pod {name}: {System.Text.Json.JsonSerializer.Serialize(last?.Status, KubernetesJson.Options)}");
        return last!;
    }

    public Task<V1Pod> WhenRunningAsync(string name) => WhenAsync(name, pod => pod.Status?.ContainerStatuses?[0].State?.Running is not null);

    public Task WhenGoneAsync(string name) => Until.TrueAsync(
        async () => await Client.GetAsync<V1Pod>(new("default", name), TestContext.Current.CancellationToken) is null, Patience, () => $"pod {name} is still there");

    public async Task<string> LogAsync(V1Pod pod, Func<PodLogRequest, PodLogRequest>? change = null)
    {
        var request = new PodLogRequest { Namespace = "default", Pod = pod.Metadata.Name!, PodUid = pod.Metadata.Uid!, Container = "main" };
        var text = new StringBuilder();
        await foreach (var piece in (await Logs.OpenAsync(change?.Invoke(request) ?? request, TestContext.Current.CancellationToken))
            ?? throw new InvalidOperationException("There is no log."))
        {
            text.Append(Encoding.UTF8.GetString(piece.Span));
        }

        return text.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        if (_runner is not null)
        {
            await StopRunnerAsync();
        }

        _client?.Dispose();
        if (_apiServer is not null)
        {
            await _apiServer.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }
}
