using System.Text.Json;
using System.Text.Json.Nodes;

namespace LiveOps.Gateway.Tests.Rest;

/// <summary>As much of JSON Schema as the description uses; what it does not know it reports, so that nothing goes unchecked.</summary>
internal sealed class SchemaChecker(JsonObject document)
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "$ref", "type", "properties", "required", "additionalProperties", "items", "enum", "const", "oneOf", "minimum", "maximum",
        "description", "format", "pattern", "maxLength", "default",
    };

    public JsonObject Resolve(JsonNode node)
    {
        var value = node.AsObject();
        return value["$ref"] is { } reference
            ? Resolve(reference.GetValue<string>().Split('/')[1..].Aggregate((JsonNode)document, (at, name) => at[name]!))
            : value;
    }

    public IEnumerable<string> Problems(JsonNode schemaOrReference, JsonNode? value, string at)
    {
        var schema = Resolve(schemaOrReference);
        if (schema.FirstOrDefault(entry => !Known.Contains(entry.Key)) is { Key: { } unknown })
        {
            return [$"{at}: the checker does not know {unknown}"];
        }

        if (schema["oneOf"] is { } choices)
        {
            return choices.AsArray().Any(choice => !Problems(choice!, value, at).Any()) ? [] : [$"{at}: fits none"];
        }

        if (schema.ContainsKey("const"))
        {
            return JsonNode.DeepEquals(schema["const"], value) ? [] : [$"{at}: is not {schema["const"]}"];
        }

        return OfType(schema, value, at).Concat(OfValue(schema, value, at)).Concat(value switch
        {
            JsonObject members => OfMembers(schema, members, at),
            JsonArray entries => entries.SelectMany((entry, i) => Problems(schema["items"]!, entry, $"{at}[{i}]")),
            _ => [],
        });
    }

    private static IEnumerable<string> OfType(JsonObject schema, JsonNode? value, string at)
    {
        var types = schema["type"] switch { JsonArray several => several.Select(type => type!.GetValue<string>()), { } one => [one.GetValue<string>()], null => [] };
        var actual = value?.GetValueKind() switch
        {
            null or JsonValueKind.Null => "null",
            JsonValueKind.True or JsonValueKind.False => "boolean",
            JsonValueKind.Number => value!.AsValue().TryGetValue<long>(out _) ? "integer" : "number",
            var kind => kind.ToString()!.ToLowerInvariant(),
        };
        if (!types.Contains(actual, StringComparer.Ordinal) && !(actual == "integer" && types.Contains("number", StringComparer.Ordinal)))
        {
            yield return $"{at}: is {actual}";
        }
    }

    private static IEnumerable<string> OfValue(JsonObject schema, JsonNode? value, string at)
    {
        if (schema["enum"] is { } allowed && !allowed.AsArray().Any(entry => JsonNode.DeepEquals(entry, value)))
        {
            yield return $"{at}: is none of {allowed.ToJsonString()}";
        }

        if (value?.GetValueKind() == JsonValueKind.Number && (value.GetValue<double>() < (schema["minimum"]?.GetValue<double>() ?? double.MinValue) || value.GetValue<double>() > (schema["maximum"]?.GetValue<double>() ?? double.MaxValue)))
        {
            yield return $"{at}: is out of range";
        }
    }

    private IEnumerable<string> OfMembers(JsonObject schema, JsonObject members, string at)
    {
        var properties = schema["properties"]?.AsObject() ?? [];
        foreach (var missing in (schema["required"]?.AsArray() ?? []).Select(name => name!.GetValue<string>()).Where(name => !members.ContainsKey(name)))
        {
            yield return $"{at}: {missing} is missing";
        }

        foreach (var (name, member) in members)
        {
            if (properties[name] is not { } property)
            {
                if (schema["additionalProperties"]?.GetValue<bool>() == false)
                {
                    yield return $"{at}: {name} is not described";
                }

                continue;
            }

            foreach (var problem in Problems(property, member, $"{at}.{name}"))
            {
                yield return problem;
            }
        }
    }
}
