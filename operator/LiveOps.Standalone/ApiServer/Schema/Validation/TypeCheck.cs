using System.Text.Json;
using System.Text.Json.Nodes;

namespace LiveOps.Standalone.ApiServer.Schema.Validation;

/// <summary>Whether a value has the type its schema asks for.</summary>
internal static class TypeCheck
{
    public static bool Accepts(JsonNode? value, SchemaNode schema, out string wanted, out string found)
    {
        found = NameOf(value);
        wanted = schema.IntOrString ? "integer,string" : schema.Type.ToString().ToLowerInvariant();
        return schema.IntOrString
            ? found is "integer" or "string"
            : schema.Type switch
            {
                SchemaType.Any => true,
                SchemaType.Number => found is "integer" or "number",
                _ => string.Equals(found, wanted, StringComparison.Ordinal),
            };
    }

    private static string NameOf(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        // Whole numbers are integers however they are written: 3.0 is one.
        JsonValueKind.Number => JsonNumber.From(value).Integer is null ? "number" : "integer",
        _ => "null",
    };
}
