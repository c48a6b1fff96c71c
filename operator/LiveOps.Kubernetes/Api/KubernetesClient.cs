using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace LiveOps.Kubernetes.Api;

/// <summary>The API server over HTTP. Made by <see cref="Credentials.KubernetesClientFactory"/>.</summary>
public sealed class KubernetesClient : IKubernetesClient, IPodLogReader, IDisposable
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly ApiTransport _transport;
    private readonly WatchReader _watches;

    internal KubernetesClient(HttpClient http, KubernetesOptions options, TimeProvider time, Random random)
    {
        _transport = new ApiTransport(http, options, time);
        _watches = new WatchReader(_transport, options, time, random);
    }

    public async Task<T?> GetAsync<T>(ObjectKey key, CancellationToken cancellationToken = default) where T : class, IKubernetesObject
    {
        try
        {
            return await SendAsync<T>(HttpMethod.Get, ResourcePath<T>.Item(key), null, cancellationToken);
        }
        catch (KubernetesApiException e) when (IsNotFound(e))
        {
            return null;
        }
    }

    public Task<KubernetesList<T>> ListAsync<T>(ListOptions? options = null, CancellationToken cancellationToken = default)
        where T : class, IKubernetesObject => new ListReader(_transport).ListAsync<T>(options ?? new(), cancellationToken);

    public Task<T> CreateAsync<T>(T value, CancellationToken cancellationToken = default) where T : class, IKubernetesObject =>
        SendAsync<T>(HttpMethod.Post, ResourcePath<T>.Collection(value.Metadata.Namespace), Content(value, Json), cancellationToken);

    public Task<T> UpdateAsync<T>(T value, CancellationToken cancellationToken = default) where T : class, IKubernetesObject =>
        SendAsync<T>(HttpMethod.Put, ResourcePath<T>.Item(ObjectKey.Of(value)), Content(value, Json), cancellationToken);

    public Task<T> UpdateStatusAsync<T>(T value, CancellationToken cancellationToken = default) where T : class, IKubernetesObject =>
        SendAsync<T>(HttpMethod.Put, ResourcePath<T>.Item(ObjectKey.Of(value), "status"), Content(value, Json), cancellationToken);

    public Task<T> PatchAsync<T>(ObjectKey key, V1Patch patch, string? subresource = null, CancellationToken cancellationToken = default)
        where T : class, IKubernetesObject
    {
        var path = ResourcePath<T>.Item(key, subresource) + PatchFormat.Query(patch);
        return SendAsync<T>(HttpMethod.Patch, path, Content(patch.Body, PatchFormat.MediaType(patch.Type)), cancellationToken);
    }

    public async Task<bool> DeleteAsync<T>(ObjectKey key, DeleteOptions? options = null, CancellationToken cancellationToken = default)
        where T : class, IKubernetesObject
    {
        var body = Content(DeleteBody.Of(options ?? new()), Json);
        try
        {
            using var response = await _transport.SendAsync(HttpMethod.Delete, ResourcePath<T>.Item(key), body, cancellationToken);
            return true;
        }
        catch (KubernetesApiException e) when (IsNotFound(e))
        {
            return false;
        }
    }

    public IAsyncEnumerable<WatchEvent<T>> WatchAsync<T>(ListOptions options, CancellationToken cancellationToken = default)
        where T : class, IKubernetesObject => _watches.WatchAsync<T>(options, cancellationToken);

    public async Task<string> ReadPodLogAsync(ObjectKey pod, PodLogOptions? options = null, CancellationToken cancellationToken = default)
    {
        var path = ResourcePath<V1Pod>.Item(pod, "log") + (options ?? new()).Query();
        using var response = await _transport.SendAsync(HttpMethod.Get, path, null, cancellationToken);
        return await response.Content.ReadAsStringAsync(cancellationToken);
    }

    public void Dispose() => _transport.Dispose();

    private Task<T> SendAsync<T>(HttpMethod method, string path, HttpContent? content, CancellationToken cancellationToken) =>
        _transport.SendAsync<T>(method, path, content, cancellationToken);

    private static ByteArrayContent Content(object body, MediaTypeHeaderValue mediaType) =>
        new(JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), KubernetesJson.Options)) { Headers = { ContentType = mediaType } };

    // A 404 without a Status is a path the server does not serve at all: the kind is not installed, which must not pass for
    // an object that was deleted.
    private static bool IsNotFound(KubernetesApiException e) =>
        e.StatusCode == HttpStatusCode.NotFound && string.Equals(e.Status.Reason, "NotFound", StringComparison.Ordinal);
}
