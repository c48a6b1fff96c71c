using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Schema;

namespace LiveOps.Standalone.ApiServer.Cel;

/// <summary>The values expressions work on: null, bool, long, ulong, double, string, byte[], DateTimeOffset, TimeSpan, CelList, CelMap.</summary>
internal static class CelValues
{
    private static readonly HashSet<string> Reserved = new(
        [
            "true", "false", "null", "in", "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop",
            "package", "namespace", "return",
        ],
        StringComparer.Ordinal);

    /// <summary>Turns JSON that its schema has accepted into a value.</summary>
    public static object? From(JsonNode? json, SchemaNode schema) => json switch
    {
        null => null,
        JsonObject fields => new CelMap(fields
            .Where(field => schema.Field(field.Key) is not null)
            .ToDictionary(field => (object)Key(field.Key, schema), field => From(field.Value, schema.Field(field.Key)!))),
        JsonArray items => new CelList(
            [.. items.Select(item => From(item, schema.Item ?? SchemaNode.Untyped))], schema.ListType != ListType.Atomic),
        _ => Scalar(json, schema),
    };

    /// <summary>The name by which an expression reaches a field: keywords and characters that names cannot have are escaped.</summary>
    public static string Escape(string field)
    {
        if (Reserved.Contains(field))
        {
            return $"__{field}__";
        }

        return field.Replace("__", "__underscores__", StringComparison.Ordinal)
            .Replace(".", "__dot__", StringComparison.Ordinal)
            .Replace("-", "__dash__", StringComparison.Ordinal)
            .Replace("/", "__slash__", StringComparison.Ordinal);
    }

    public static CelKind KindOf(object? value) => value switch
    {
        null => CelKind.Null,
        bool => CelKind.Bool,
        long => CelKind.Int,
        ulong => CelKind.Uint,
        double => CelKind.Double,
        string => CelKind.String,
        byte[] => CelKind.Bytes,
        DateTimeOffset => CelKind.Timestamp,
        TimeSpan => CelKind.Duration,
        CelList => CelKind.List,
        CelMap => CelKind.Map,
        _ => throw new ArgumentException($"{value.GetType()} is not a CEL value", nameof(value)),
    };

    private static string Key(string field, SchemaNode schema) => schema.Properties.ContainsKey(field) ? Escape(field) : field;

    private static object? Scalar(JsonNode json, SchemaNode schema) => json.GetValueKind() switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => Number(JsonNumber.From(json), schema),
        JsonValueKind.String => Text(json.GetValue<string>(), schema),
        _ => null,
    };

    private static object Number(JsonNumber number, SchemaNode schema) =>
        schema.Type != SchemaType.Number && number.Integer is { } integer ? (object)integer : number.Value;

    private static object Text(string text, SchemaNode schema) => CelType.Of(schema).Kind switch
    {
        CelKind.Timestamp => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        CelKind.Duration when GoDuration.TryParse(text, out var duration) => duration,
        CelKind.Bytes => Convert.FromBase64String(text),
        _ => text,
    };
}
