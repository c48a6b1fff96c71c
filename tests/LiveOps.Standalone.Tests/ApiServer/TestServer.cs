using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer;

namespace LiveOps.Standalone.Tests.ApiServer;

/// <summary>A server of a test's own, on a free port, with an HTTP client that trusts its authority.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly DirectoryInfo _directory;
    private readonly bool _ownsDirectory;

    private TestServer(ApiServerHost host, DirectoryInfo directory, bool ownsDirectory)
    {
        (Host, _directory, _ownsDirectory) = (host, directory, ownsDirectory);
        Http = NewClient(host.Token);
    }

    public ApiServerHost Host { get; }

    public HttpClient Http { get; }

    public string StateDirectory => _directory.FullName;

    public static async Task<TestServer> StartAsync(
        Func<ApiServerOptions, ApiServerOptions>? configure = null, IPodLogs? podLogs = null, TimeProvider? time = null, string? directory = null)
    {
        var folder = directory is null ? Directory.CreateTempSubdirectory("liveops-api-") : new DirectoryInfo(directory);
        var options = new ApiServerOptions { Port = 0, StateDirectory = folder.FullName };
        var host = await ApiServerHost.StartAsync(configure?.Invoke(options) ?? options, podLogs, loggers: null, time, TestContext.Current.CancellationToken);
        return new(host, folder, ownsDirectory: directory is null);
    }

    /// <summary>A client for one token; null sends none.</summary>
    public HttpClient NewClient(string? token) => NewClient(StateDirectory, Host.Address, token);

    public static HttpClient NewClient(string stateDirectory, Uri address, string? token)
    {
        var authority = X509Certificate2.CreateFromPem(File.ReadAllText(Path.Combine(stateDirectory, "ca.crt")));
        var handler = new SocketsHttpHandler { MaxConnectionsPerServer = 64 };
        handler.SslOptions.CertificateChainPolicy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            CustomTrustStore = { authority },
            RevocationMode = X509RevocationMode.NoCheck,
        };
        var client = new HttpClient(handler) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
        if (token is not null)
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        return client;
    }

    public async Task<Answer> SendAsync(HttpMethod method, string path, string? body = null, string mediaType = "application/json", string? accept = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, mediaType);
        }

        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        using var response = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var warnings = response.Headers.TryGetValues("Warning", out var values) ? values.ToList() : [];
        return new((int)response.StatusCode, text.StartsWith('{') ? JsonNode.Parse(text)!.AsObject() : [], text, warnings);
    }

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<Answer> PostAsync(string path, JsonObject body) => SendAsync(HttpMethod.Post, path, body.ToJsonString());

    public Task<Answer> PutAsync(string path, JsonObject body) => SendAsync(HttpMethod.Put, path, body.ToJsonString());

    public Task<Answer> DeleteAsync(string path, JsonObject? options = null) => SendAsync(HttpMethod.Delete, path, options?.ToJsonString());

    public Task<Answer> MergeAsync(string path, JsonObject patch) => SendAsync(HttpMethod.Patch, path, patch.ToJsonString(), "application/merge-patch+json");

    /// <summary>Gets until a condition holds; the test's own time limit bounds it.</summary>
    public async Task<Answer> WaitAsync(string path, Func<Answer, bool> condition)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(20));
        while (true)
        {
            var answer = await GetAsync(path);
            if (condition(answer))
            {
                return answer;
            }

            limit.Token.ThrowIfCancellationRequested();
            await Task.Delay(TimeSpan.FromMilliseconds(20), limit.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Host.DisposeAsync();
        if (_ownsDirectory)
        {
            _directory.Delete(recursive: true);
        }
    }
}
