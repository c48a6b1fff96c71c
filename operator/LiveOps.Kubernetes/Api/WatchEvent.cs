namespace LiveOps.Kubernetes.Api;

/// <summary>One event of a watch.</summary>
/// <param name="Type">What happened.</param>
/// <param name="Object">The object after it; for a bookmark only its kind and resource version are set.</param>
public sealed record WatchEvent<T>(WatchEventType Type, T Object);
