using System.Collections.Immutable;
using NamespaceMap = System.Collections.Immutable.ImmutableSortedDictionary<string, System.Collections.Immutable.ImmutableSortedDictionary<
    string, LiveOps.Standalone.ApiServer.Storage.StoredObject>>;
using ObjectMap = System.Collections.Immutable.ImmutableSortedDictionary<string, LiveOps.Standalone.ApiServer.Storage.StoredObject>;

namespace LiveOps.Standalone.ApiServer.Storage;

/// <summary>All objects at one revision: resource, then namespace, then name. Immutable, so that pages of one list agree.</summary>
internal sealed record StoreState(long Revision, ImmutableDictionary<string, NamespaceMap> Resources)
{
    private static readonly ObjectMap NoObjects = ObjectMap.Empty.WithComparers(StringComparer.Ordinal);
    private static readonly NamespaceMap NoNamespaces = NamespaceMap.Empty.WithComparers(StringComparer.Ordinal);

    public static StoreState Empty { get; } = new(0, ImmutableDictionary<string, NamespaceMap>.Empty.WithComparers(StringComparer.Ordinal));

    public StoredObject? Find(StorageKey key) =>
        Resources.TryGetValue(key.Resource, out var namespaces) && namespaces.TryGetValue(key.Namespace, out var objects)
            ? objects.GetValueOrDefault(key.Name)
            : null;

    /// <summary>Objects in order of namespace and name.</summary>
    /// <param name="scope">Null covers all namespaces.</param>
    public IEnumerable<StoredObject> List(string resource, string? scope)
    {
        if (!Resources.TryGetValue(resource, out var namespaces))
        {
            return [];
        }

        return scope is null
            ? namespaces.Values.SelectMany(objects => objects.Values)
            : namespaces.GetValueOrDefault(scope)?.Values ?? [];
    }

    public IEnumerable<StoredObject> All() => Resources.Keys.SelectMany(resource => List(resource, scope: null));

    public StoreState With(StoredObject value)
    {
        var namespaces = Resources.GetValueOrDefault(value.Key.Resource, NoNamespaces);
        var objects = namespaces.GetValueOrDefault(value.Key.Namespace, NoObjects).SetItem(value.Key.Name, value);
        return new(value.Version, Resources.SetItem(value.Key.Resource, namespaces.SetItem(value.Key.Namespace, objects)));
    }

    public StoreState Without(StorageKey key, long revision)
    {
        if (!Resources.TryGetValue(key.Resource, out var namespaces) || !namespaces.TryGetValue(key.Namespace, out var objects))
        {
            return this with { Revision = revision };
        }

        objects = objects.Remove(key.Name);
        namespaces = objects.IsEmpty ? namespaces.Remove(key.Namespace) : namespaces.SetItem(key.Namespace, objects);
        return new(revision, Resources.SetItem(key.Resource, namespaces));
    }
}
