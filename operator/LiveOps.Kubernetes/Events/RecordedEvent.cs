using LiveOps.Kubernetes.Api;

namespace LiveOps.Kubernetes.Events;

/// <summary>An event on its way to the server. Two that are equal but for the time are one event that happened twice.</summary>
internal sealed record RecordedEvent(V1ObjectReference About, EventType Type, string Reason, string Message)
{
    private const int MaxMessageLength = 1024;

    public static RecordedEvent Of(IKubernetesObject about, EventType type, string reason, string message) => new(
        new()
        {
            ApiVersion = about.ApiVersion,
            Kind = about.Kind,
            Namespace = about.Metadata.Namespace,
            Name = about.Metadata.Name,
            Uid = about.Metadata.Uid,
        },
        type,
        reason,
        message.Length <= MaxMessageLength ? message : string.Concat(message.AsSpan(0, MaxMessageLength - 1), "…"));

    /// <summary>An event lives where its object does; those of cluster-scoped objects live in <c>default</c>.</summary>
    public string Namespace => About.Namespace ?? "default";
}
