using LiveOps.Kubernetes.Api;

namespace LiveOps.Kubernetes.Apply;

/// <summary>Server-side apply: state the fields one owns, and the server merges and keeps track of owners.</summary>
public static class ServerSideApply
{
    /// <summary>Creates the object or brings the fields that <paramref name="value"/> names to their values.</summary>
    /// <param name="fieldManager">Who owns these fields; fields this manager named before and names no more are removed.</param>
    /// <param name="force">Take fields over that another manager owns, instead of failing with a conflict (409).</param>
    /// <param name="subresource">Null, or <c>status</c>.</param>
    public static Task<T> ApplyAsync<T>(
        this IKubernetesClient client,
        T value,
        string fieldManager,
        bool force = false,
        string? subresource = null,
        CancellationToken cancellationToken = default) where T : class, IKubernetesObject
    {
        var patch = new V1Patch(value, PatchType.ServerSideApply) { FieldManager = fieldManager, Force = force };
        return client.PatchAsync<T>(ObjectKey.Of(value), patch, subresource, cancellationToken);
    }
}
