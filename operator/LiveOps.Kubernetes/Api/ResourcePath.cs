using System.Reflection;

namespace LiveOps.Kubernetes.Api;

/// <summary>URL paths of a kind, relative to the API server's address.</summary>
internal static class ResourcePath<T> where T : class, IKubernetesObject
{
    private static readonly KubernetesEntityAttribute Entity = typeof(T).GetCustomAttribute<KubernetesEntityAttribute>()
        ?? throw new InvalidOperationException($"{typeof(T)} has no [KubernetesEntity], so no URL is known for it.");

    private static readonly string Root =
        Entity.Group.Length == 0 ? $"api/{Entity.ApiVersion}/" : $"apis/{Entity.Group}/{Entity.ApiVersion}/";

    public static string PluralName => Entity.PluralName;

    /// <summary>The collection; a null <paramref name="ns"/> spans all namespaces, or stands for a cluster-scoped kind.</summary>
    public static string Collection(string? ns) =>
        ns is null ? Root + Entity.PluralName : $"{Root}namespaces/{Segment(ns)}/{Entity.PluralName}";

    public static string Item(ObjectKey key, string? subresource = null)
    {
        var path = $"{Collection(key.Namespace)}/{Segment(key.Name)}";
        return subresource is null ? path : $"{path}/{subresource}";
    }

    // "." and ".." survive escaping and would be resolved by Uri into another resource's path.
    private static string Segment(string name) => name is "" or "." or ".."
        ? throw new ArgumentException($"\"{name}\" cannot be the name of an object.", nameof(name))
        : Uri.EscapeDataString(name);
}
