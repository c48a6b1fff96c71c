using System.Collections.Immutable;

namespace LiveOps.Standalone.ApiServer.Resources;

/// <summary>The kinds that are served now.</summary>
internal sealed class ResourceRegistry
{
    private readonly ImmutableArray<ResourceDefinition> _builtin = [.. BuiltinResources.All];
    private ImmutableDictionary<string, ImmutableArray<ResourceDefinition>> _custom = ImmutableDictionary<string, ImmutableArray<ResourceDefinition>>.Empty;

    /// <summary>Changes whenever <see cref="All"/> does; what is computed from it can be kept until then.</summary>
    public object Version => _custom;

    /// <summary>Built-in kinds first, then custom ones in order of group and name.</summary>
    public IEnumerable<ResourceDefinition> All =>
        _builtin.Concat(_custom.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => pair.Value));

    public ResourceDefinition? Find(string group, string version, string plural) =>
        All.FirstOrDefault(resource => resource.Plural == plural && resource.Group == group && resource.Version == version);

    /// <summary>The definition under which a stored object was written.</summary>
    public ResourceDefinition? FindStored(string resource) =>
        All.FirstOrDefault(definition => definition.Resource == resource && definition.ApiVersion == definition.StorageApiVersion);

    /// <summary>Serves what a CustomResourceDefinition defines, in place of what it defined before.</summary>
    public void Register(string definition, IEnumerable<ResourceDefinition> versions) =>
        ImmutableInterlocked.Update(ref _custom, (custom, added) => custom.SetItem(definition, added), versions.ToImmutableArray());

    public void Unregister(string definition) =>
        ImmutableInterlocked.Update(ref _custom, custom => custom.Remove(definition));
}
