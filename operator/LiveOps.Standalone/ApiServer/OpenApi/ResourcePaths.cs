using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Schema.Core;

namespace LiveOps.Standalone.ApiServer.OpenApi;

/// <summary>The paths of a resource with their operations; kubectl reads from them which kind a path has and which parameters it takes.</summary>
internal static class ResourcePaths
{
    private static readonly string[] WriteParameters = ["dryRun", "fieldManager", "fieldValidation", "pretty"];
    private static readonly string[] ListParameters =
        ["allowWatchBookmarks", "continue", "fieldSelector", "labelSelector", "limit", "resourceVersion", "resourceVersionMatch", "timeoutSeconds", "watch"];

    private static readonly string[] PatchTypes =
    [
        "application/apply-patch+yaml", "application/json-patch+json", "application/merge-patch+json",
    ];

    public static void AddTo(JsonObject paths, ServedKind kind)
    {
        var root = $"/{kind.GroupVersionPath}";
        var collection = kind.Namespaced ? $"{root}/namespaces/{{namespace}}/{kind.Plural}" : $"{root}/{kind.Plural}";
        string[] scope = kind.Namespaced ? ["namespace"] : [];
        if (kind.Namespaced)
        {
            paths[$"{root}/{kind.Plural}"] = PathItem([], ("get", Operation(kind, "list", kind.ListDefinition, ListParameters)));
        }

        paths[collection] = PathItem(
            scope,
            ("get", Operation(kind, "list", kind.ListDefinition, ListParameters)),
            ("post", Write(kind, "post")),
            ("delete", Operation(kind, "deletecollection", null, ListParameters)));
        paths[$"{collection}/{{name}}"] = PathItem(
            [.. scope, "name"],
            ("get", Operation(kind, "get", kind.Definition, [])),
            ("put", Write(kind, "put")),
            ("patch", Patch(kind)),
            ("delete", Operation(kind, "delete", null, ["dryRun", "gracePeriodSeconds", "propagationPolicy"])));
        if (kind.HasStatus)
        {
            paths[$"{collection}/{{name}}/status"] = PathItem(
                [.. scope, "name"],
                ("get", Operation(kind, "get", kind.Definition, [])),
                ("put", Write(kind, "put")),
                ("patch", Patch(kind)));
        }
    }

    private static JsonObject PathItem(string[] variables, params (string Verb, JsonObject Operation)[] operations)
    {
        var item = new JsonObject();
        foreach (var (verb, operation) in operations)
        {
            item[verb] = operation;
        }

        if (variables.Length > 0)
        {
            item["parameters"] = new JsonArray([.. variables.Select(name => Parameter(name, "path"))]);
        }

        return item;
    }

    private static JsonObject Write(ServedKind kind, string action) =>
        WithBody(Operation(kind, action, kind.Definition, WriteParameters), ["application/json", "application/yaml"], Reference(kind.Definition));

    private static JsonObject Patch(ServedKind kind)
    {
        string[] types = kind.Definition.StartsWith("io.k8s.", StringComparison.Ordinal)
            ? [.. PatchTypes, "application/strategic-merge-patch+json"] : PatchTypes;
        return WithBody(Operation(kind, "patch", kind.Definition, [.. WriteParameters, "force"]), types, new JsonObject { ["type"] = "object" });
    }

    private static JsonObject WithBody(JsonObject operation, IEnumerable<string> types, JsonObject schema)
    {
        operation["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Content(types, schema) };
        return operation;
    }

    private static JsonObject Operation(ServedKind kind, string action, string? answer, IEnumerable<string> parameters)
    {
        var response = new JsonObject { ["description"] = "OK" };
        if (answer is not null)
        {
            response["content"] = Content(["application/json"], Reference(answer));
        }

        return new JsonObject
        {
            ["parameters"] = new JsonArray([.. parameters.Select(name => Parameter(name, "query"))]),
            ["responses"] = new JsonObject { ["200"] = response },
            ["x-kubernetes-action"] = action,
            ["x-kubernetes-group-version-kind"] = kind.GroupVersionKind(),
        };
    }

    private static JsonObject Content(IEnumerable<string> types, JsonObject schema) => new(types.Select(type =>
        KeyValuePair.Create<string, JsonNode?>(type, new JsonObject { ["schema"] = schema.DeepClone() })));

    private static JsonObject Reference(string definition) => new() { ["$ref"] = CoreDefinitions.ReferencePrefix + definition };

    private static JsonObject Parameter(string name, string place)
    {
        var type = name is "limit" or "timeoutSeconds" or "gracePeriodSeconds" ? "integer" : name is "force" or "watch" or "allowWatchBookmarks" ? "boolean" : "string";
        var parameter = new JsonObject { ["name"] = name, ["in"] = place, ["schema"] = new JsonObject { ["type"] = type } };
        if (place is "path")
        {
            parameter["required"] = true;
        }

        return parameter;
    }
}
