namespace LiveOps.Kubernetes.Events;

/// <summary>The two types of core/v1 Event.</summary>
public enum EventType
{
    Normal,
    Warning,
}
