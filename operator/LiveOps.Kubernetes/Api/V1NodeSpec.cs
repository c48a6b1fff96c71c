namespace LiveOps.Kubernetes.Api;

/// <summary>What is wanted of a machine (core/v1 NodeSpec).</summary>
public sealed record V1NodeSpec
{
    /// <summary>True: it takes no new Pods (<c>kubectl cordon</c>).</summary>
    public bool? Unschedulable { get; init; }

    /// <summary>What keeps Pods away from it that do not tolerate it.</summary>
    public IReadOnlyList<V1Taint>? Taints { get; init; }
}
