using System.Text.Json;
using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Json;
using LiveOps.Standalone.ApiServer.Resources;

namespace LiveOps.Standalone.ApiServer.Tables;

/// <summary>A column that a CustomResourceDefinition describes (<c>additionalPrinterColumns</c>).</summary>
internal static class CustomColumn
{
    public static PrinterColumn Read(JsonObject column)
    {
        var type = column.Text("type") ?? "string";
        var path = JsonPath.Parse(column.Text("jsonPath")!);
        return new(column.Text("name")!, type, (value, now) => Cell(type, path, value, now))
        {
            Format = column.Text("format") ?? "",
            Description = column.Text("description") ?? $"Custom resource definition column (in JSONPath format): {column.Text("jsonPath")}",
            Priority = (int)(column.Number("priority") ?? 0),
        };
    }

    /// <summary>A value of another type than the column's leaves the cell blank.</summary>
    private static JsonNode? Cell(string type, JsonPath path, JsonObject value, DateTimeOffset now)
    {
        var found = path.Find(value);
        if (found.Count == 0 || found[0] is not { } first)
        {
            return null;
        }

        return (type, first.GetValueKind()) switch
        {
            ("string", _) => string.Join(' ', found.Select(Render)),
            ("date", JsonValueKind.String) => DateTimeOffset.TryParse(first.GetValue<string>(), out var time) ? HumanDuration.Render(now - time) : "<invalid>",
            ("integer" or "number", JsonValueKind.Number) => first.DeepClone(),
            ("boolean", JsonValueKind.True or JsonValueKind.False) => first.DeepClone(),
            _ => null,
        };
    }

    private static string Render(JsonNode? node) => node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : node?.ToJsonString() ?? "";
}
