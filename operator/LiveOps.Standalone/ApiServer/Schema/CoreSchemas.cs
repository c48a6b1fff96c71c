using System.Collections.Concurrent;
using LiveOps.Standalone.ApiServer.Schema.Core;

namespace LiveOps.Standalone.ApiServer.Schema;

/// <summary>Schemas of the kinds the server holds besides custom resources.</summary>
internal static class CoreSchemas
{
    private static readonly ConcurrentDictionary<string, StructuralSchema> Compiled = new(StringComparer.Ordinal);
    private static readonly Lazy<SchemaNode> Metadata = new(() =>
    {
        var problems = new SchemaProblems();
        var node = new SchemaParser(problems).Parse(CoreDefinitions.Instance.Inline($"{CoreDefinitions.MetaPackage}.ObjectMeta"), "ObjectMeta");
        return problems.Errors.Count == 0 ? node : throw new SchemaException(problems.Errors);
    });

    /// <summary>Schema of the metadata that every object has.</summary>
    public static SchemaNode ObjectMeta => Metadata.Value;

    /// <summary>The schema of a kind, or null where the server does not hold it.</summary>
    public static StructuralSchema? Find(string group, string version, string kind)
    {
        var known = CoreDefinitions.Instance.Kinds.FirstOrDefault(candidate =>
            (candidate.Group, CoreKind.Version, candidate.Kind) == (group, version, kind));
        return known is null
            ? null
            : Compiled.GetOrAdd(known.Definition, name => StructuralSchema.Parse(CoreDefinitions.Instance.Inline(name)));
    }
}
