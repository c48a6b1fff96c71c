using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Json;
using LiveOps.Standalone.ApiServer.Tables;

namespace LiveOps.Standalone.ApiServer.Resources;

/// <summary>A column of <c>kubectl get</c>.</summary>
/// <param name="Cell">The value for an object at a time; null leaves the cell blank.</param>
internal sealed record PrinterColumn(string Title, string Type, Func<JsonObject, DateTimeOffset, JsonNode?> Cell)
{
    public string Format { get; init; } = "";

    public string Description { get; init; } = "";

    /// <summary>Above 0 the column is shown with <c>-o wide</c> only.</summary>
    public int Priority { get; init; }

    public static PrinterColumn Name { get; } = new("Name", "string", (value, _) => value.Metadata().Text("name"))
    {
        Format = "name",
        Description = "Name must be unique within a namespace.",
    };

    public static PrinterColumn Age { get; } =
        new("Age", "string", (value, now) => HumanDuration.Since(value.Metadata().Time("creationTimestamp"), now));

    public static PrinterColumn Text(string title, params string[] path) => new(title, "string", (value, _) => value.At(path)?.DeepClone() ?? "<none>");

    public static PrinterColumn Computed(string title, Func<JsonObject, string> cell, string type = "string") => new(title, type, (value, _) => cell(value));

    public static PrinterColumn Count(string title, string field) =>
        new(title, "string", (value, _) => value[field] switch { JsonObject map => map.Count.ToString(), JsonArray list => list.Count.ToString(), _ => "0" });

    public JsonObject Definition() => new()
    {
        ["name"] = Title,
        ["type"] = Type,
        ["format"] = Format,
        ["description"] = Description,
        ["priority"] = Priority,
    };
}
