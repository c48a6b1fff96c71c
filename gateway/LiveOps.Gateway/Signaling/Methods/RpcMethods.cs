using System.Collections.Frozen;

namespace LiveOps.Gateway.Signaling.Methods;

/// <summary>All methods by name.</summary>
internal sealed class RpcMethods(IEnumerable<IRpcMethod> methods)
{
    private readonly FrozenDictionary<string, IRpcMethod> _byName = methods
        .SelectMany(method => method.Names.Select(name => (name, method)))
        .ToFrozenDictionary(entry => entry.name, entry => entry.method, StringComparer.Ordinal);

    public IRpcMethod? Find(string name) => _byName.GetValueOrDefault(name);
}
