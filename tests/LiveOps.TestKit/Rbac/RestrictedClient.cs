using System.Net;
using System.Reflection;
using System.Runtime.CompilerServices;
using LiveOps.Kubernetes.Api;

namespace LiveOps.TestKit.Rbac;

/// <summary>A client that may do what the rules allow and nothing else: all else is answered as an API server would, with 403.</summary>
public sealed class RestrictedClient(IKubernetesClient inner, RbacRules rules) : IKubernetesClient
{
    public Task<T?> GetAsync<T>(ObjectKey key, CancellationToken cancellationToken = default) where T : class, IKubernetesObject
    {
        Check<T>("get", key.Namespace, key.Name);
        return inner.GetAsync<T>(key, cancellationToken);
    }

    public Task<KubernetesList<T>> ListAsync<T>(ListOptions? options = null, CancellationToken cancellationToken = default) where T : class, IKubernetesObject
    {
        Check<T>("list", options?.Namespace);
        return inner.ListAsync<T>(options, cancellationToken);
    }

    // Who creates does not name: a rule with resourceNames cannot allow it.
    public Task<T> CreateAsync<T>(T value, CancellationToken cancellationToken = default) where T : class, IKubernetesObject
    {
        Check<T>("create", value.Metadata.Namespace);
        return inner.CreateAsync(value, cancellationToken);
    }

    public Task<T> UpdateAsync<T>(T value, CancellationToken cancellationToken = default) where T : class, IKubernetesObject
    {
        Check<T>("update", value.Metadata.Namespace, value.Metadata.Name);
        return inner.UpdateAsync(value, cancellationToken);
    }

    public Task<T> UpdateStatusAsync<T>(T value, CancellationToken cancellationToken = default) where T : class, IKubernetesObject
    {
        Check<T>("update", value.Metadata.Namespace, value.Metadata.Name, "status");
        return inner.UpdateStatusAsync(value, cancellationToken);
    }

    public Task<T> PatchAsync<T>(ObjectKey key, V1Patch patch, string? subresource = null, CancellationToken cancellationToken = default) where T : class, IKubernetesObject
    {
        Check<T>("patch", key.Namespace, key.Name, subresource);
        return inner.PatchAsync<T>(key, patch, subresource, cancellationToken);
    }

    public Task<bool> DeleteAsync<T>(ObjectKey key, DeleteOptions? options = null, CancellationToken cancellationToken = default) where T : class, IKubernetesObject
    {
        Check<T>("delete", key.Namespace, key.Name);
        return inner.DeleteAsync<T>(key, options, cancellationToken);
    }

    public async IAsyncEnumerable<WatchEvent<T>> WatchAsync<T>(ListOptions options, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where T : class, IKubernetesObject
    {
        Check<T>("watch", options.Namespace);
        await foreach (var change in inner.WatchAsync<T>(options, cancellationToken))
        {
            yield return change;
        }
    }

    private void Check<T>(string verb, string? ns, string? name = null, string? subresource = null)
    {
        var entity = typeof(T).GetCustomAttribute<KubernetesEntityAttribute>()!;
        var request = new ApiRequest(verb, entity.Group, subresource is null ? entity.PluralName : $"{entity.PluralName}/{subresource}", ns, name);
        if (!rules.Allows(request))
        {
            throw new KubernetesApiException(
                HttpStatusCode.Forbidden,
                new() { Code = (int)HttpStatusCode.Forbidden, Reason = "Forbidden", Message = $"the chart's roles do not allow: {request} (charts/liveops/files/rbac)" },
                request.ToString());
        }
    }
}
