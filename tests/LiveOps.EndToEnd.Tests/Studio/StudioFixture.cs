using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Credentials;
using LiveOps.TestKit;

namespace LiveOps.EndToEnd.Tests.Studio;

/// <summary>LiveOps on this machine, as <c>make run</c> starts it, on free ports and in a state folder of its own.</summary>
public sealed class StudioFixture : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("liveops-e2e-");
    private readonly HttpClient _http = new();
    private LiveOpsRun? _run;

    /// <summary>For files of the tests' own.</summary>
    internal string Folder => _folder.FullName;

    internal LiveOpsRun Run => _run ?? throw new InvalidOperationException("LiveOps has not been started.");

    internal Uri Gateway => Run.Gateway;

    internal int ProcessId => Run.ProcessId;

    internal string Output => Run.Output;

    internal IKubernetesClient Kubernetes { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _run = await LiveOpsRun.StartAsync(Path.Combine(Folder, "state"));
        Kubernetes = KubernetesClientFactory.Create(KubeConfig.Load(_run.KubeConfig));
    }

    /// <summary>Runs the real kubectl and expects it to succeed.</summary>
    internal async Task<string> KubectlAsync(params string[] arguments)
    {
        var result = await new Kubectl(Run.KubeConfig).RunAsync(arguments, cancellationToken: TestContext.Current.CancellationToken);
        result.ExitCode.ShouldBe(0, result.Errors);
        return result.Output;
    }

    /// <summary>A token with which an anchor may join a room.</summary>
    internal async Task<string> TokenAsync(ObjectKey room)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Gateway, $"/api/rooms/{room.Name}/users"))
        {
            Headers = { Authorization = new("Bearer", (await File.ReadAllTextAsync(Run.AdminToken)).Trim()) },
            Content = JsonContent.Create(new { role = "anchor" }),
        };
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        var user = await response.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken);
        return user!["token"]!.GetValue<string>();
    }

    public async ValueTask DisposeAsync()
    {
        if (_run is not null)
        {
            await _run.DisposeAsync();
        }

        _http.Dispose();
        _folder.Delete(recursive: true);
    }
}
