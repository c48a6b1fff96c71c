using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Credentials;
using LiveOps.TestKit;
using LiveOps.TestKit.Processes;

namespace LiveOps.EndToEnd.Tests.Studio;

/// <summary>
/// LiveOps on this machine, on free ports and in a state folder of its own. Operator and gateway are processes of their own, so that
/// each can be ended alone.
/// </summary>
public sealed class StudioFixture : IAsyncLifetime
{
    private static readonly TimeSpan OperatorPatience = TimeSpan.FromSeconds(20);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("liveops-e2e-");
    private readonly HttpClient _http = new();
    private LiveOpsRun? _run;
    private BuiltProcess? _operator;
    private BuiltProcess? _gateway;

    /// <summary>For files of the tests' own.</summary>
    internal string Folder => _folder.FullName;

    internal LiveOpsRun Run => _run ?? throw new InvalidOperationException("LiveOps has not been started.");

    internal Uri Gateway => Run.Gateway;

    internal int ProcessId => Run.ProcessId;

    internal string Output => $"{Run.Output}\n{_operator?.Output}\n{_gateway?.Output}";

    internal IKubernetesClient Kubernetes { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _run = await LiveOpsRun.StartAsync(Path.Combine(Folder, "state"), "apiserver,pods");
        _operator = await LiveOpsRun.StartOperatorAsync(_run);
        _gateway = await LiveOpsRun.StartGatewayAsync(_run);
        Kubernetes = KubernetesClientFactory.Create(KubeConfig.Load(_run.KubeConfig));
    }

    /// <summary>Ends the operator as Kubernetes ends a container; until <see cref="StartOperatorAsync"/> there is none.</summary>
    internal Task<int> EndOperatorAsync() => _operator!.TerminateAsync(OperatorPatience);

    internal async Task StartOperatorAsync()
    {
        await _operator!.DisposeAsync();
        _operator = await LiveOpsRun.StartOperatorAsync(Run);
    }

    /// <summary>Runs the real kubectl and expects it to succeed.</summary>
    internal async Task<string> KubectlAsync(params string[] arguments)
    {
        var result = await new Kubectl(Run.KubeConfig).RunAsync(arguments, cancellationToken: TestContext.Current.CancellationToken);
        result.ExitCode.ShouldBe(0, result.Errors);
        return result.Output;
    }

    /// <summary>Ends the gateway as <c>kill -9</c> does, and starts it again.</summary>
    internal async Task RestartGatewayAsync()
    {
        await _gateway!.KillAsync();
        await _gateway.DisposeAsync();
        _gateway = await LiveOpsRun.StartGatewayAsync(Run);
    }

    /// <summary>What lets its bearer manage rooms.</summary>
    internal async Task<string> AdminTokenAsync() =>
        (await File.ReadAllTextAsync(Run.AdminToken, TestContext.Current.CancellationToken)).Trim();

    /// <summary>A token with which somebody may join a room.</summary>
    internal async Task<string> TokenAsync(ObjectKey room, string role = "anchor")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Gateway, $"/api/rooms/{room.Name}/users"))
        {
            Headers = { Authorization = new("Bearer", await AdminTokenAsync()) },
            Content = JsonContent.Create(new { role }),
        };
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        var user = await response.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken);
        return user!["token"]!.GetValue<string>();
    }

    public async ValueTask DisposeAsync()
    {
        if (_gateway is not null)
        {
            await _gateway.DisposeAsync();
        }

        if (_operator is not null)
        {
            await _operator.DisposeAsync();
        }

        if (_run is not null)
        {
            await _run.DisposeAsync();
        }

        _http.Dispose();
        _folder.Delete(recursive: true);
    }
}
