using System.Text.Json.Nodes;

namespace LiveOps.Standalone.ApiServer.Schema.Core;

/// <summary>
/// The notation in which core schemas are kept: <c>type | description</c>, where type is a scalar, the name of a type, <c>{T}</c> for a map
/// (<c>{T}atomic</c>), <c>[T]</c> for a list (<c>[T]@set</c>, <c>[T]@key,key</c>), followed by <c>=default</c> or <c>!</c> for required.
/// </summary>
internal sealed class CompactType(Func<string, string> referenceTo)
{
    /// <summary>Builds the OpenAPI schema of a field.</summary>
    public JsonObject Field(string notation, out bool required)
    {
        var parts = notation.Split(" | ", 2);
        var (type, value) = parts[0].Split('=', 2) is [var before, var after] ? (before, after) : (parts[0], null);
        required = type.EndsWith('!');
        var schema = Build(type.TrimEnd('!'));
        if (value is not null)
        {
            schema["default"] = Default(value, schema);
        }

        // A reference may have no siblings in OpenAPI 3.0; allOf is how Kubernetes gives it a description.
        if (schema.ContainsKey("$ref"))
        {
            var reference = schema["$ref"]!.DeepClone();
            schema.Remove("$ref");
            schema["allOf"] = new JsonArray(new JsonObject { ["$ref"] = reference });
        }

        schema["description"] = parts[1];
        return schema;
    }

    private JsonObject Build(string type) => type switch
    {
        "string" => Scalar("string"),
        "boolean" => Scalar("boolean"),
        "integer" => Scalar("integer", "int32"),
        "long" => Scalar("integer", "int64"),
        "date-time" => Scalar("string", "date-time"),
        "bytes" => Scalar("string", "byte"),
        "int-or-string" => new JsonObject { ["x-kubernetes-int-or-string"] = true },
        // Quantities may be written as any number or as text with a unit.
        "quantity" => new JsonObject { ["x-kubernetes-preserve-unknown-fields"] = true },
        "any" => new JsonObject { ["type"] = "object", ["x-kubernetes-preserve-unknown-fields"] = true },
        _ when type.StartsWith('{') => Map(type),
        _ when type.StartsWith('[') => List(type),
        _ => new JsonObject { ["$ref"] = referenceTo(type) },
    };

    private static JsonObject Scalar(string type, string? format = null)
    {
        var schema = new JsonObject { ["type"] = type };
        if (format is not null)
        {
            schema["format"] = format;
        }

        return schema;
    }

    private JsonObject Map(string type)
    {
        var close = type.LastIndexOf('}');
        var schema = new JsonObject { ["type"] = "object", ["additionalProperties"] = Build(type[1..close]) };
        if (type[(close + 1)..] is "atomic")
        {
            schema["x-kubernetes-map-type"] = "atomic";
        }

        return schema;
    }

    private JsonObject List(string type)
    {
        var close = type.LastIndexOf(']');
        var schema = new JsonObject { ["type"] = "array", ["items"] = Build(type[1..close]) };
        var merge = type[(close + 1)..].TrimStart('@');
        schema["x-kubernetes-list-type"] = merge switch { "" => "atomic", "set" => "set", _ => "map" };
        if (merge.Length > 0)
        {
            schema["x-kubernetes-patch-strategy"] = "merge";
        }

        if (merge.Length > 0 && merge is not "set")
        {
            var keys = merge.Split(',');
            schema["x-kubernetes-list-map-keys"] = new JsonArray([.. keys.Select(key => JsonValue.Create(key))]);
            schema["x-kubernetes-patch-merge-key"] = keys[0];
        }

        return schema;
    }

    private static JsonNode Default(string value, JsonObject schema) =>
        schema["type"]?.GetValue<string>() is "string" ? JsonValue.Create(value) : JsonNode.Parse(value)!;
}
