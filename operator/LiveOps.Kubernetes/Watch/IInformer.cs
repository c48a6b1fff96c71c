using LiveOps.Kubernetes.Api;

namespace LiveOps.Kubernetes.Watch;

/// <summary>A local copy of all objects of a kind, kept up to date by list and watch.</summary>
public interface IInformer<T> where T : class, IKubernetesObject
{
    /// <summary>Completes once the first list is in the copy.</summary>
    Task WaitForSyncAsync(CancellationToken cancellationToken = default);

    /// <summary>The object as last seen, or null.</summary>
    T? Get(ObjectKey key);

    /// <summary>All objects as last seen.</summary>
    IReadOnlyCollection<T> List();

    /// <summary>
    /// Calls <paramref name="handler"/> for each change until the result is disposed, and at once for each object there is.
    /// Handlers run on the watch's thread and must only note the key.
    /// </summary>
    IDisposable Subscribe(Action<InformerEvent<T>> handler);
}
