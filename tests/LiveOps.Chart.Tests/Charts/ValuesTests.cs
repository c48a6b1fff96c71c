using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Schema;

namespace LiveOps.Chart.Tests.Charts;

/// <summary>values.yaml and values.schema.json say the same.</summary>
public sealed class ValuesTests
{
    private static readonly JsonObject Schema = JsonNode.Parse(File.ReadAllText(Path.Combine(Rendering.Chart, "values.schema.json")))!.AsObject();

    private static readonly JsonObject Values = YamlDocuments.Parse(File.ReadAllText(Path.Combine(Rendering.Chart, "values.yaml")))[0]!.AsObject();

    [Fact]
    public void Values_AreAllInTheSchema_WithADescription() => Undescribed(Values, Schema, "").ShouldBeEmpty();

    [Fact]
    public void Schema_NamesNothingThatHasNoDefault() => Missing(Schema, Values, "").ShouldBe(["global"]);

    private static IEnumerable<string> Undescribed(JsonObject values, JsonObject schema, string at)
    {
        foreach (var (name, value) in values)
        {
            var path = at.Length == 0 ? name : $"{at}.{name}";
            if (Property(schema, name) is not { } property || string.IsNullOrWhiteSpace(property["description"]?.ToString()))
            {
                yield return path;
            }
            else if (value is JsonObject inner && property["properties"] is not null)
            {
                foreach (var found in Undescribed(inner, property, path))
                {
                    yield return found;
                }
            }
        }
    }

    private static IEnumerable<string> Missing(JsonObject schema, JsonObject values, string at)
    {
        foreach (var (name, _) in schema["properties"]!.AsObject())
        {
            var path = at.Length == 0 ? name : $"{at}.{name}";
            if (!values.ContainsKey(name))
            {
                yield return path;
            }
            else if (Property(schema, name)!["properties"] is not null)
            {
                foreach (var found in Missing(Property(schema, name)!, values[name]!.AsObject(), path))
                {
                    yield return found;
                }
            }
        }
    }

    private static JsonObject? Property(JsonObject schema, string name)
    {
        var property = schema["properties"]?[name]?.AsObject();
        return property?["$ref"] is { } reference ? Schema["$defs"]![reference.ToString().Split('/')[^1]]!.AsObject() : property;
    }
}
