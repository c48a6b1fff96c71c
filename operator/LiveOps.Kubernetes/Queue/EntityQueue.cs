using LiveOps.Kubernetes.Api;

namespace LiveOps.Kubernetes.Queue;

/// <summary>The queue of one kind's controller.</summary>
internal sealed class EntityQueue<T> : IKeySink<T>, IDisposable where T : class, IKubernetesObject
{
    public EntityQueue(TimeProvider time, ControllerOptions<T> options, QueueMetrics metrics)
    {
        Keys = new WorkQueue(time, options.Queue);
        metrics.Observe(ResourcePath<T>.PluralName, () => Keys.Depth);
    }

    public WorkQueue Keys { get; }

    public void Enqueue(ObjectKey key) => Keys.Add(key);

    public void EnqueueAfter(ObjectKey key, TimeSpan delay) => Keys.AddAfter(key, delay);

    public void Dispose() => Keys.Dispose();
}
