namespace LiveOps.Kubernetes.Api;

/// <summary>
/// Typed calls on the API server. Every call throws <see cref="KubernetesApiException"/> with the server's Status when
/// the server refuses, <see cref="HttpRequestException"/> when it cannot be reached or the connection breaks, and
/// <see cref="System.Text.Json.JsonException"/> when what it answers does not fit the type.
/// </summary>
public interface IKubernetesClient
{
    /// <summary>Gets one object, or null where there is none (404).</summary>
    Task<T?> GetAsync<T>(ObjectKey key, CancellationToken cancellationToken = default) where T : class, IKubernetesObject;

    /// <summary>Lists all objects that match, following continue tokens page by page.</summary>
    /// <param name="options">Namespace (null: all namespaces) and selectors.</param>
    Task<KubernetesList<T>> ListAsync<T>(ListOptions? options = null, CancellationToken cancellationToken = default) where T : class, IKubernetesObject;

    Task<T> CreateAsync<T>(T value, CancellationToken cancellationToken = default) where T : class, IKubernetesObject;

    /// <summary>Replaces an object; a resource version in its metadata makes the call fail with a conflict (409) if it is stale.</summary>
    Task<T> UpdateAsync<T>(T value, CancellationToken cancellationToken = default) where T : class, IKubernetesObject;

    /// <summary>Replaces the status subresource.</summary>
    Task<T> UpdateStatusAsync<T>(T value, CancellationToken cancellationToken = default) where T : class, IKubernetesObject;

    /// <summary>Patches an object, or one of its subresources (<c>status</c>).</summary>
    Task<T> PatchAsync<T>(ObjectKey key, V1Patch patch, string? subresource = null, CancellationToken cancellationToken = default) where T : class, IKubernetesObject;

    /// <summary>Deletes an object; false where there was none.</summary>
    Task<bool> DeleteAsync<T>(ObjectKey key, DeleteOptions? options = null, CancellationToken cancellationToken = default) where T : class, IKubernetesObject;

    /// <summary>
    /// One watch connection, from <see cref="ListOptions.ResourceVersion"/> on; ends when the server ends it, and throws
    /// <see cref="KubernetesApiException"/> with code 410 when that version is too old. Informers do the rest.
    /// </summary>
    IAsyncEnumerable<WatchEvent<T>> WatchAsync<T>(ListOptions options, CancellationToken cancellationToken = default) where T : class, IKubernetesObject;
}
