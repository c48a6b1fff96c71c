using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Schema.Core;

namespace LiveOps.Standalone.ApiServer.OpenApi;

/// <summary>All documents as one of OpenAPI v2 (Swagger), for clients from before Kubernetes 1.27.</summary>
internal static class SwaggerDocument
{
    private const string ReferencePrefix = "#/definitions/";

    public static JsonObject From(IEnumerable<JsonObject> documents)
    {
        var (paths, definitions) = (new JsonObject(), new JsonObject());
        foreach (var document in documents)
        {
            foreach (var (path, item) in document["paths"]!.AsObject())
            {
                paths[path] = PathItem(item!.AsObject());
            }

            foreach (var (name, schema) in document["components"]!["schemas"]!.AsObject())
            {
                definitions[name] = Schema(schema!);
            }
        }

        return new JsonObject
        {
            ["swagger"] = "2.0",
            ["info"] = new JsonObject { ["title"] = "LiveOps", ["version"] = "v1.33.0" },
            ["paths"] = paths,
            ["definitions"] = definitions,
        };
    }

    private static JsonObject PathItem(JsonObject item) => new(item.Select(entry => KeyValuePair.Create<string, JsonNode?>(
        entry.Key, entry.Value is JsonArray parameters ? Parameters(parameters) : Operation(entry.Value!.AsObject()))));

    private static JsonObject Operation(JsonObject operation)
    {
        var parameters = Parameters(operation["parameters"]!.AsArray());
        var result = operation.DeepClone().AsObject();
        result.Remove("requestBody");
        if (operation["requestBody"]?["content"] is JsonObject body)
        {
            result["consumes"] = new JsonArray([.. body.Select(type => JsonValue.Create(type.Key))]);
            parameters.Insert(0, new JsonObject { ["name"] = "body", ["in"] = "body", ["required"] = true, ["schema"] = Schema(body.First().Value!["schema"]!) });
        }

        result["parameters"] = parameters;
        var response = new JsonObject { ["description"] = "OK" };
        if (operation["responses"]!["200"]!["content"]?["application/json"] is { } answer)
        {
            response["schema"] = Schema(answer["schema"]!);
        }

        result["responses"] = new JsonObject { ["200"] = response };
        return result;
    }

    private static JsonArray Parameters(JsonArray parameters) => new([.. parameters.Select(parameter =>
    {
        var result = parameter!.DeepClone().AsObject();
        result["type"] = parameter["schema"]!["type"]!.DeepClone();
        result.Remove("schema");
        return result;
    })]);

    /// <summary>Points references elsewhere, and drops what version 2 does not know.</summary>
    private static JsonNode Schema(JsonNode schema) => schema switch
    {
        JsonObject fields => new JsonObject(fields
            .Where(field => field.Key is not "nullable" || field.Value is not JsonValue)
            .Select(field => KeyValuePair.Create(field.Key, field.Value is null ? null : Keyword(field.Key, field.Value)))),
        JsonArray items => new JsonArray([.. items.Select(item => item is null ? null : Schema(item))]),
        _ => schema.DeepClone(),
    };

    private static JsonNode Keyword(string keyword, JsonNode value) => keyword is "$ref" && value is JsonValue
        ? JsonValue.Create(value.GetValue<string>().Replace(CoreDefinitions.ReferencePrefix, ReferencePrefix, StringComparison.Ordinal))
        : Schema(value);
}
