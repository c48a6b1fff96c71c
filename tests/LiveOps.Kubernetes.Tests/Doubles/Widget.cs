using LiveOps.Kubernetes.Api;

namespace LiveOps.Kubernetes.Tests.Doubles;

/// <summary>A namespaced custom resource of the tests' own.</summary>
[KubernetesEntity(Group = "test.liveops.dev", ApiVersion = "v1", Kind = "Widget", PluralName = "widgets")]
internal sealed record Widget : IKubernetesObject
{
    public string? ApiVersion { get; init; } = "test.liveops.dev/v1";

    public string? Kind { get; init; } = "Widget";

    public V1ObjectMeta Metadata { get; init; } = new();

    public WidgetSpec Spec { get; init; } = new();

    public WidgetStatus? Status { get; init; }

    public static Widget Named(string name, string? version = null, string? uid = null, int size = 0) => new()
    {
        Metadata = new() { Namespace = "ns", Name = name, ResourceVersion = version, Uid = uid ?? name },
        Spec = new() { Size = size },
    };
}
