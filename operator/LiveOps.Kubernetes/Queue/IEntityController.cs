using LiveOps.Kubernetes.Api;

namespace LiveOps.Kubernetes.Queue;

/// <summary>Brings the world in line with one object. One key is on one worker at a time.</summary>
public interface IEntityController<T> where T : class, IKubernetesObject
{
    /// <summary>
    /// Must be idempotent and survive being killed at any line. A thrown exception is logged and retried with backoff.
    /// </summary>
    /// <param name="key">The object's key; the controller reads the object afresh, it may be gone.</param>
    Task<ReconciliationResult> ReconcileAsync(ObjectKey key, CancellationToken cancellationToken);
}
