using LiveOps.Standalone.Pods.Containers;

namespace LiveOps.Standalone.Pods;

/// <summary>The phase of a Pod, from its containers (core/v1 PodStatus.phase, as the kubelet works it out).</summary>
internal static class PodPhase
{
    public static string Of(string? restartPolicy, IReadOnlyList<ContainerSnapshot> containers)
    {
        if (containers.Any(container => container.State.Waiting is not null && container.LastState is null))
        {
            return "Pending";
        }

        var ends = containers.Select(container => container.State.Terminated).ToArray();
        if (ends.Any(end => end is null || RestartRules.ShouldRestart(restartPolicy, end.ExitCode)))
        {
            return "Running";
        }

        return ends.All(end => end!.ExitCode == 0) ? "Succeeded" : "Failed";
    }

    public static bool IsFinal(string? phase) => phase is "Succeeded" or "Failed";
}
