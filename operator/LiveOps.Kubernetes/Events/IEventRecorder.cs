using LiveOps.Kubernetes.Api;

namespace LiveOps.Kubernetes.Events;

/// <summary>Tells people, by way of <c>kubectl describe</c>, what happened to an object.</summary>
public interface IEventRecorder
{
    /// <summary>Never blocks and never fails: an event that cannot be stored is dropped, counted and logged.</summary>
    /// <param name="about">The object; it must have been read from the server, since the event names its UID.</param>
    /// <param name="reason">CamelCase word for programs.</param>
    /// <param name="message">Sentence for people; cut at 1,024 characters.</param>
    void Record(IKubernetesObject about, EventType type, string reason, string message);
}
