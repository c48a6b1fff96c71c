using LiveOps.Kubernetes.Api;

namespace LiveOps.Kubernetes.Queue;

/// <summary>A key that a worker holds until it says <see cref="WorkQueue.Done"/>.</summary>
/// <param name="Waited">How long the key was queued.</param>
public readonly record struct WorkItem(ObjectKey Key, TimeSpan Waited);
