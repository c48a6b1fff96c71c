using System.Collections.Immutable;
using LiveOps.Standalone.ApiServer.Schema;
using LiveOps.Standalone.ApiServer.Storage;

namespace LiveOps.Standalone.ApiServer.Resources;

/// <summary>
/// The kinds that are served now. It looks at the stored CustomResourceDefinitions whenever it is asked, so that a kind is served from the
/// moment its definition is acknowledged.
/// </summary>
internal sealed class ResourceRegistry(ObjectStore store, ILogger<ResourceRegistry> logger)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (long Version, ImmutableArray<ResourceDefinition> Resources)> _custom = new(StringComparer.Ordinal);
    private object? _seen;
    private ImmutableArray<ResourceDefinition> _all = [.. BuiltinResources.All];

    /// <summary>Built-in kinds first, then custom ones in order of their definitions' names. Another array whenever anything changed.</summary>
    public ImmutableArray<ResourceDefinition> All
    {
        get
        {
            lock (_lock)
            {
                var definitions = store.State.Resources.GetValueOrDefault(BuiltinResources.CustomResourceDefinitions.Resource);
                if (!ReferenceEquals(definitions, _seen))
                {
                    _seen = definitions;
                    Refresh_NeedsLock(definitions?.Values.SelectMany(objects => objects.Values).ToList() ?? []);
                }

                return _all;
            }
        }
    }

    public ResourceDefinition? Find(string group, string version, string plural) =>
        All.FirstOrDefault(resource => resource.Plural == plural && resource.Group == group && resource.Version == version);

    /// <summary>A version of the resource under which its objects can be written, given its storage name.</summary>
    public ResourceDefinition? FindStored(string resource) => All.FirstOrDefault(definition => definition.Resource == resource);

    private void Refresh_NeedsLock(List<StoredObject> definitions)
    {
        foreach (var removed in _custom.Keys.Except(definitions.Select(definition => definition.Key.Name), StringComparer.Ordinal).ToList())
        {
            _custom.Remove(removed);
        }

        foreach (var definition in definitions)
        {
            if (!_custom.TryGetValue(definition.Key.Name, out var known) || known.Version != definition.Version)
            {
                _custom[definition.Key.Name] = (definition.Version, Read(definition));
            }
        }

        _all = [.. BuiltinResources.All, .. _custom.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => pair.Value.Resources)];
    }

    private ImmutableArray<ResourceDefinition> Read(StoredObject definition)
    {
        try
        {
            return [.. CustomResourceReader.Read(definition.Parse())];
        }
        catch (SchemaException e)
        {
            logger.DefinitionNotServed(definition.Key.Name, e);
            return [];
        }
    }
}
