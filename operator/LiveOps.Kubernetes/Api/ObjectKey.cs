namespace LiveOps.Kubernetes.Api;

/// <summary>Namespace and name of an object; what queues and caches are keyed by.</summary>
/// <param name="Namespace">Null for a cluster-scoped object.</param>
public readonly record struct ObjectKey(string? Namespace, string Name)
{
    public static ObjectKey Of(IKubernetesObject value) =>
        new(value.Metadata.Namespace, value.Metadata.Name ?? throw new ArgumentException("The object has no name.", nameof(value)));

    /// <summary>Parses <c>namespace/name</c>, or <c>name</c> for a cluster-scoped object.</summary>
    public static ObjectKey Parse(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? new(null, text) : new(text[..slash], text[(slash + 1)..]);
    }

    /// <summary><c>namespace/name</c>.</summary>
    public override string ToString() => Namespace is null ? Name : $"{Namespace}/{Name}";
}
