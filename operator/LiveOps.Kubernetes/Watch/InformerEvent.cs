using LiveOps.Kubernetes.Api;

namespace LiveOps.Kubernetes.Watch;

/// <summary>A change to an informer's copy.</summary>
/// <param name="Type">Added, Modified or Deleted.</param>
/// <param name="Object">The object after the change (before it, when deleted).</param>
/// <param name="Previous">The object before the change, or null when added.</param>
public sealed record InformerEvent<T>(WatchEventType Type, T Object, T? Previous) where T : class, IKubernetesObject;
