using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Schema.Core;

namespace LiveOps.Standalone.ApiServer.OpenApi;

/// <summary>Builds the OpenAPI v3 document of one group and version.</summary>
internal static class GroupVersionDocument
{
    public static JsonObject Build(IReadOnlyList<ServedKind> kinds)
    {
        var (paths, schemas) = (new JsonObject(), new JsonObject());
        foreach (var kind in kinds)
        {
            ResourcePaths.AddTo(paths, kind);
            var schema = kind.Schema.DeepClone().AsObject();
            schema["x-kubernetes-group-version-kind"] = new JsonArray(kind.GroupVersionKind());
            schemas[kind.Definition] = schema;
            schemas[kind.ListDefinition] = ListSchema(kind);
        }

        AddReferenced(schemas);
        return new JsonObject
        {
            ["openapi"] = "3.0.0",
            ["info"] = new JsonObject { ["title"] = "LiveOps", ["version"] = "v1.33.0" },
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = schemas },
        };
    }

    private static JsonObject ListSchema(ServedKind kind) => new()
    {
        ["description"] = $"{kind.ListKind} is a list of {kind.Kind}.",
        ["type"] = "object",
        ["required"] = new JsonArray("items"),
        ["properties"] = new JsonObject
        {
            ["apiVersion"] = new JsonObject { ["type"] = "string" },
            ["kind"] = new JsonObject { ["type"] = "string" },
            ["metadata"] = new JsonObject { ["type"] = "object", ["x-kubernetes-preserve-unknown-fields"] = true },
            ["items"] = new JsonObject
            {
                ["type"] = "array",
                ["items"] = new JsonObject { ["$ref"] = CoreDefinitions.ReferencePrefix + kind.Definition },
            },
        },
        ["x-kubernetes-group-version-kind"] = new JsonArray(kind.GroupVersionKind(kind.ListKind)),
    };

    /// <summary>Adds what the schemas refer to, and what that refers to, until nothing is missing.</summary>
    private static void AddReferenced(JsonObject schemas)
    {
        var open = new Queue<string>(References(schemas));
        while (open.TryDequeue(out var name))
        {
            if (!schemas.ContainsKey(name))
            {
                var definition = CoreDefinitions.Instance.Definitions[name].DeepClone();
                schemas[name] = definition;
                References(definition).ToList().ForEach(open.Enqueue);
            }
        }
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject fields when fields["$ref"] is JsonValue reference => [reference.GetValue<string>()[CoreDefinitions.ReferencePrefix.Length..]],
        JsonObject fields => fields.SelectMany(field => References(field.Value)),
        JsonArray items => items.SelectMany(References),
        _ => [],
    };
}
