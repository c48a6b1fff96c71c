using LiveOps.Kubernetes.Api;

namespace LiveOps.Standalone.Pods.Variables;

/// <summary>The fields of a Pod that its containers may be told (core/v1 ObjectFieldSelector).</summary>
internal static class PodField
{
    /// <summary>The field's text, or null where <paramref name="path"/> names none.</summary>
    public static string? Read(V1Pod pod, string path) => path switch
    {
        "metadata.name" => pod.Metadata.Name ?? "",
        "metadata.namespace" => pod.Metadata.Namespace ?? "",
        "metadata.uid" => pod.Metadata.Uid ?? "",
        "spec.nodeName" => pod.Spec.NodeName ?? PodRunner.NodeName,
        "spec.serviceAccountName" => "default",
        "status.podIP" or "status.podIPs" => pod.Status?.PodIP ?? "",
        "status.hostIP" or "status.hostIPs" => pod.Status?.HostIP ?? "",
        _ when Entry(path, "metadata.labels") is { } label => pod.Metadata.Labels?.GetValueOrDefault(label) ?? "",
        _ when Entry(path, "metadata.annotations") is { } name => pod.Metadata.Annotations?.GetValueOrDefault(name) ?? "",
        _ => null,
    };

    // metadata.labels['NAME']
    private static string? Entry(string path, string map) =>
        path.StartsWith(map + "['", StringComparison.Ordinal) && path.EndsWith("']", StringComparison.Ordinal)
            ? path[(map.Length + 2)..^2]
            : null;
}
