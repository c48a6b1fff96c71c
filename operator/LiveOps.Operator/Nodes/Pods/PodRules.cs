using LiveOps.Kubernetes.Api;
using LiveOps.Resources.Nodes;

namespace LiveOps.Operator.Nodes.Pods;

/// <summary>Decides about a node's Pod. Pure.</summary>
internal static class PodRules
{
    public static (PodAction Action, string Reason) Decide(MediaNode node, V1Pod? pod, V1Pod wanted) => pod switch
    {
        null => (PodAction.Create, "there is none"),
        _ when !IsOwn(node, pod) => (PodAction.LeaveForeign, $"a Pod named {pod.Metadata.Name} exists that is not this node's"),
        { Metadata.DeletionTimestamp: not null } => (PodAction.Wait, "the Pod is being deleted"),
        { Status.Phase: "Failed" or "Succeeded" } => (PodAction.Replace, $"the Pod has ended ({pod.Status.Phase}{Detail(pod)})"),
        _ when !string.Equals(Hash(pod), Hash(wanted), StringComparison.Ordinal) => (IsRunning(pod) ? PodAction.Upgrade : PodAction.Replace, "the template was changed"),
        _ => (PodAction.Keep, ""),
    };

    /// <summary>The Pod's address while something can be listening there; one that is being deleted may still be left in peace.</summary>
    public static string? Address(V1Pod? pod) => pod is { Status: { Phase: "Running", PodIP: { Length: > 0 } ip } }
        ? ip.Contains(':', StringComparison.Ordinal) ? $"[{ip}]" : ip
        : null;

    /// <summary>
    /// Whether a container of the Pod has ended and is not started again at once: it ended often of late, or cannot be started. One that
    /// is about to run waits too, with other reasons.
    /// </summary>
    public static bool IsHeldBack(V1Pod? pod) =>
        pod?.Status?.ContainerStatuses?.Any(one => one.State?.Waiting is { Reason: not (null or "ContainerCreating" or "PodInitializing") }) == true;

    /// <summary>Why nothing is listening there yet.</summary>
    public static string Waiting(V1Pod? pod)
    {
        var waiting = pod?.Status?.ContainerStatuses?.Select(one => one.State?.Waiting).FirstOrDefault(one => one is not null);
        return pod is null ? "the Pod has not been made yet"
            : waiting is null ? $"the Pod is {pod.Status?.Phase ?? "Pending"}{Detail(pod)}"
            : $"the Pod waits: {waiting.Reason}{(string.IsNullOrEmpty(waiting.Message) ? "" : $" ({waiting.Message})")}";
    }

    public static bool IsOwn(MediaNode node, V1Pod pod) =>
        pod.Metadata.OwnerReferences?.Any(owner => string.Equals(owner.Uid, node.Metadata.Uid, StringComparison.Ordinal)) == true;

    private static bool IsRunning(V1Pod pod) => Address(pod) is not null;

    private static string? Hash(V1Pod pod) => pod.Metadata.Annotations?.GetValueOrDefault(PodRenderer.HashAnnotation);

    private static string Detail(V1Pod pod) => string.IsNullOrEmpty(pod.Status?.Message) ? "" : $": {pod.Status.Message}";
}
