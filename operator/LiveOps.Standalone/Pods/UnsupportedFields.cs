using LiveOps.Kubernetes.Api;
using LiveOps.Standalone.Pods.Containers;

namespace LiveOps.Standalone.Pods;

/// <summary>Parts of a Pod that a kubelet would heed and this runner does not, so that nobody has to find out by surprise.</summary>
internal static class UnsupportedFields
{
    private static readonly string[] OfPod = ["initContainers", "volumes"];

    private static readonly string[] OfContainer = ["envFrom", "volumeMounts", "livenessProbe", "startupProbe"];

    public static IReadOnlyList<string> In(V1PodSpec spec) =>
    [
        .. OfPod.Where(name => spec.Other?.ContainsKey(name) == true).Select(name => $"spec.{name}"),
        .. spec.Containers.SelectMany(container => OfContainer
            .Where(name => container.Other?.ContainsKey(name) == true)
            .Select(name => $"spec.containers[{container.Name}].{name}")),
        .. spec.Containers.Where(container => !PreStopSleep.IsAll(container)).Select(container => $"spec.containers[{container.Name}].lifecycle (only preStop.sleep)"),
        .. spec.Containers
            .Where(container => container.Other?.TryGetValue("readinessProbe", out var probe) == true
                && !probe.TryGetProperty("httpGet", out _) && !probe.TryGetProperty("tcpSocket", out _))
            .Select(container => $"spec.containers[{container.Name}].readinessProbe (only httpGet and tcpSocket)"),
    ];
}
