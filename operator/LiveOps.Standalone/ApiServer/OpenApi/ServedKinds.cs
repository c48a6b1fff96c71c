using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Schema.Core;

namespace LiveOps.Standalone.ApiServer.OpenApi;

/// <summary>Lists the kinds to document: the built-in ones, and those of CRDs.</summary>
internal static class ServedKinds
{
    private static readonly string[] WithStatus = ["Pod", "Service", "Namespace", "CustomResourceDefinition"];

    public static IEnumerable<ServedKind> BuiltIn() => CoreDefinitions.Instance.Kinds.Select(kind => new ServedKind
    {
        Group = kind.Group,
        Version = CoreKind.Version,
        Kind = kind.Kind,
        ListKind = $"{kind.Kind}List",
        Plural = kind.Plural,
        Namespaced = kind.Namespaced,
        HasStatus = WithStatus.Contains(kind.Kind, StringComparer.Ordinal),
        Definition = kind.Definition,
        Schema = CoreDefinitions.Instance.Definitions[kind.Definition].DeepClone().AsObject(),
    });

    public static IEnumerable<ServedKind> Of(JsonObject customResourceDefinition)
    {
        var spec = customResourceDefinition["spec"]!.AsObject();
        var group = spec["group"]!.GetValue<string>();
        var names = spec["names"]!.AsObject();
        var kind = names["kind"]!.GetValue<string>();
        foreach (var version in spec["versions"]!.AsArray().Where(version => version!["served"]!.GetValue<bool>()))
        {
            var name = version!["name"]!.GetValue<string>();
            yield return new ServedKind
            {
                Group = group,
                Version = name,
                Kind = kind,
                ListKind = names["listKind"]?.GetValue<string>() ?? $"{kind}List",
                Plural = names["plural"]!.GetValue<string>(),
                Namespaced = spec["scope"]!.GetValue<string>() is "Namespaced",
                HasStatus = version["subresources"]?["status"] is not null,
                Definition = $"{string.Join('.', group.Split('.').Reverse())}.{name}.{kind}",
                Schema = WithMetadata(version["schema"]!["openAPIV3Schema"]!.DeepClone().AsObject()),
            };
        }
    }

    /// <summary>The schemas of CRDs leave type and metadata to the server.</summary>
    private static JsonObject WithMetadata(JsonObject schema)
    {
        var notation = new CompactType(type => $"{CoreDefinitions.ReferencePrefix}{CoreDefinitions.MetaPackage}.{type}");
        if (schema["properties"] is not JsonObject properties)
        {
            schema["properties"] = properties = [];
        }

        properties["apiVersion"] = notation.Field("string | Version of this representation of the object.", out _);
        properties["kind"] = notation.Field("string | Kind of the object.", out _);
        properties["metadata"] = notation.Field("ObjectMeta | Standard object metadata.", out _);
        return schema;
    }
}
