using LiveOps.Kubernetes.Api;
using LiveOps.Resources.Nodes;

namespace LiveOps.Operator.Nodes.Pods;

/// <summary>Renders the Pod of a MediaNode (<c>docs/protocol/media-pods.md</c>). Pure.</summary>
internal static class PodRenderer
{
    public const string NodeLabel = "liveops.dev/node";
    public const string RoleLabel = "liveops.dev/role";

    /// <summary>Carried by Pods with rooms on them: they must not be evicted.</summary>
    public const string OccupiedLabel = "liveops.dev/occupied";

    /// <summary>What the Pod was made from; another value means that it has to be made anew.</summary>
    public const string HashAnnotation = "liveops.dev/template-hash";

    public static V1Pod Render(MediaNode node)
    {
        var template = node.Spec.Template ?? throw new ArgumentException("The MediaNode has no template.", nameof(node));
        var pod = new V1Pod
        {
            Metadata = new()
            {
                Name = node.Metadata.Name,
                Namespace = node.Metadata.Namespace,
                Labels = new SortedDictionary<string, string>(Copy(template.Metadata?.Labels), StringComparer.Ordinal)
                {
                    [NodeLabel] = node.Metadata.Name!,
                    [RoleLabel] = node.Spec.Role == NodeRole.Bridge ? "bridge" : "mixer",
                },
                Annotations = new SortedDictionary<string, string>(Copy(template.Metadata?.Annotations), StringComparer.Ordinal),
            },
            Spec = template.Spec with
            {
                AutomountServiceAccountToken = false,
                Containers = [WithEnvironment(node, template.Spec.Containers[0]), .. template.Spec.Containers.Skip(1)],
            },
        };
        var annotations = new SortedDictionary<string, string>(Copy(pod.Metadata.Annotations), StringComparer.Ordinal) { [HashAnnotation] = TemplateHash.Of(pod) };
        return pod with { Metadata = pod.Metadata with { Annotations = annotations, OwnerReferences = [Owner(node)] } };
    }

    private static V1OwnerReference Owner(MediaNode node) => new()
    {
        ApiVersion = node.ApiVersion ?? "liveops.dev/v1alpha1",
        Kind = node.Kind ?? "MediaNode",
        Name = node.Metadata.Name!,
        Uid = node.Metadata.Uid!,
        Controller = true,
        BlockOwnerDeletion = true,
    };

    /// <summary>What the template sets itself stands. POD_IP comes first, since later variables refer to it.</summary>
    private static V1Container WithEnvironment(MediaNode node, V1Container container)
    {
        var own = container.Env ?? [];
        var added = PodEnvironment.Of(node).Where(variable => own.All(one => !string.Equals(one.Name, variable.Name, StringComparison.Ordinal)));
        return container with { Env = [.. added, .. own] };
    }

    private static Dictionary<string, string> Copy(IReadOnlyDictionary<string, string>? from) =>
        from is null ? [] : new(from, StringComparer.Ordinal);
}
