using LiveOps.Kubernetes.Api;
using LiveOps.Standalone.Pods.Containers;

namespace LiveOps.Standalone.Pods;

/// <summary>The status of a Pod, as the kubelet would report it.</summary>
internal static class PodStatusRenderer
{
    /// <param name="previous">Gives the times of what has not changed.</param>
    public static V1PodStatus Render(V1Pod pod, V1PodStatus? previous, IReadOnlyList<ContainerSnapshot> containers, DateTimeOffset now)
    {
        var phase = PodPhase.Of(pod.Spec.RestartPolicy, containers);
        var unready = pod.Spec.Containers.Where((_, index) => !containers[index].Ready).Select(container => container.Name).ToArray();
        var (reason, message) = unready.Length == 0 ? (null, null)
            : PodPhase.IsFinal(phase) ? ("PodCompleted", null)
            : ("ContainersNotReady", $"containers with unready status: [{string.Join(' ', unready)}]");
        V1PodCondition[] conditions =
        [
            Condition("PodScheduled", true),
            Condition("Initialized", true),
            Condition("ContainersReady", unready.Length == 0, reason, message),
            Condition("Ready", unready.Length == 0, reason, message),
        ];
        return new()
        {
            Phase = phase,
            PodIP = pod.Status!.PodIP,
            HostIP = "127.0.0.1",
            StartTime = previous?.StartTime ?? now,
            Conditions = [.. conditions.Select(condition => KeepTime(condition, previous, now))],
            ContainerStatuses = [.. pod.Spec.Containers.Select((container, index) => Status(container, containers[index]))],
        };
    }

    private static V1ContainerStatus Status(V1Container container, ContainerSnapshot snapshot) => new()
    {
        Name = container.Name,
        Image = container.Image,
        ImageID = container.Image,
        ContainerID = snapshot.ContainerId,
        Ready = snapshot.Ready,
        Started = snapshot.IsRunning,
        RestartCount = snapshot.RestartCount,
        State = snapshot.State,
        LastState = snapshot.LastState,
    };

    private static V1PodCondition Condition(string type, bool holds, string? reason = null, string? message = null) =>
        new() { Type = type, Status = holds ? "True" : "False", Reason = reason, Message = message };

    private static V1PodCondition KeepTime(V1PodCondition condition, V1PodStatus? previous, DateTimeOffset now)
    {
        var before = previous?.Conditions?.FirstOrDefault(other => other.Type == condition.Type);
        return condition with { LastTransitionTime = before?.Status == condition.Status ? before.LastTransitionTime : now };
    }
}
