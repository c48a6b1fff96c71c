using LiveOps.Kubernetes.Api;

namespace LiveOps.Kubernetes.Queue;

/// <summary>Where anything that learns of a change leaves the key of the <typeparamref name="T"/> it concerns. Never blocks.</summary>
public interface IKeySink<T> where T : class, IKubernetesObject
{
    /// <summary>Asks for the key to be reconciled; many calls before a worker comes to it are one.</summary>
    void Enqueue(ObjectKey key);

    /// <summary>Asks for it after a delay; of several delays for one key the one that ends first counts.</summary>
    void EnqueueAfter(ObjectKey key, TimeSpan delay);
}
