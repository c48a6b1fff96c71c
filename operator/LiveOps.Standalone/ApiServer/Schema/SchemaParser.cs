using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LiveOps.Standalone.ApiServer.Schema.Rules;

namespace LiveOps.Standalone.ApiServer.Schema;

/// <summary>Turns an OpenAPI v3 schema into a <see cref="SchemaNode"/> and checks that it is structural.</summary>
internal sealed class SchemaParser(SchemaProblems problems)
{
    private static readonly Dictionary<string, SchemaType> Types = new(StringComparer.Ordinal)
    {
        ["object"] = SchemaType.Object,
        ["array"] = SchemaType.Array,
        ["string"] = SchemaType.String,
        ["integer"] = SchemaType.Integer,
        ["number"] = SchemaType.Number,
        ["boolean"] = SchemaType.Boolean,
    };

    public SchemaNode Parse(JsonObject schema, string path)
    {
        var reader = new SchemaReader(schema, path, problems);
        var node = new SchemaNode
        {
            Description = reader.String("description"),
            IntOrString = reader.Boolean("x-kubernetes-int-or-string"),
            PreserveUnknownFields = reader.Boolean("x-kubernetes-preserve-unknown-fields"),
            EmbeddedResource = reader.Boolean("x-kubernetes-embedded-resource"),
            Nullable = reader.Boolean("nullable"),
            Default = reader.Node("default"),
            Enum = reader.Array("enum")?.ToList() ?? [],
            Format = reader.String("format"),
        };
        node = node with { Type = ParseType(reader, node) };
        node = node.Type switch
        {
            SchemaType.Object => WithObject(node, reader),
            SchemaType.Array => WithArray(node, reader),
            SchemaType.String => WithString(node, reader),
            SchemaType.Integer or SchemaType.Number => node with { Bounds = Bounds(reader) },
            _ => node,
        };
        CheckFormat(node, reader);
        node = node with { Rules = new RuleParser(problems).Parse(reader, node) };
        reader.RefuseUnread();
        return node;
    }

    private SchemaType ParseType(SchemaReader reader, SchemaNode node)
    {
        var type = reader.String("type");
        if (type is null)
        {
            if (!node.IntOrString && !node.PreserveUnknownFields && !node.EmbeddedResource)
            {
                problems.Required(reader.PathOf("type"), "must not be empty for specified object fields");
            }

            return node.EmbeddedResource ? SchemaType.Object : SchemaType.Any;
        }

        if (node.IntOrString)
        {
            problems.Forbidden(reader.PathOf("type"), "must be empty if x-kubernetes-int-or-string is true");
        }

        if (Types.TryGetValue(type, out var known))
        {
            return known;
        }

        problems.Unsupported(reader.PathOf("type"), type, Types.Keys);
        return SchemaType.Any;
    }

    private SchemaNode WithObject(SchemaNode node, SchemaReader reader)
    {
        var properties = new Dictionary<string, SchemaNode>(StringComparer.Ordinal);
        foreach (var (name, property) in reader.Object("properties") ?? [])
        {
            properties[name] = Child(property, $"{reader.PathOf("properties")}[{name}]");
        }

        var additional = AdditionalProperties(reader);
        if (additional is not null && properties.Count > 0)
        {
            problems.Forbidden(reader.PathOf("additionalProperties"), "additionalProperties and properties are mutual exclusive");
        }

        var mapType = reader.String("x-kubernetes-map-type");
        if (mapType is not (null or "atomic" or "granular"))
        {
            problems.Unsupported(reader.PathOf("x-kubernetes-map-type"), mapType, ["atomic", "granular"]);
        }

        return node with
        {
            Properties = properties,
            AdditionalProperties = additional,
            Required = reader.Strings("required"),
            AtomicMap = string.Equals(mapType, "atomic", StringComparison.Ordinal),
            PropertyCount = new CountBounds(reader.Count("minProperties"), reader.Count("maxProperties")),
        };
    }

    private SchemaNode? AdditionalProperties(SchemaReader reader)
    {
        var additional = reader.Node("additionalProperties");
        if (additional is not JsonValue boolean)
        {
            return additional is null ? null : Child(additional, reader.PathOf("additionalProperties"));
        }

        if (boolean.TryGetValue(out bool allowed) && allowed)
        {
            return SchemaNode.Untyped;
        }

        problems.Forbidden(reader.PathOf("additionalProperties"), "must not be used with the value false");
        return null;
    }

    private SchemaNode WithArray(SchemaNode node, SchemaReader reader)
    {
        if (!reader.Has("items"))
        {
            problems.Required(reader.PathOf("items"), "must be specified");
        }

        if (reader.Boolean("uniqueItems"))
        {
            problems.Forbidden(
                reader.PathOf("uniqueItems"), "uniqueItems cannot be set to true since the runtime complexity becomes quadratic");
        }

        var item = reader.Node("items");
        var array = node with
        {
            Item = item is null ? SchemaNode.Untyped : Child(item, reader.PathOf("items")),
            Items = new CountBounds(reader.Count("minItems"), reader.Count("maxItems")),
            PatchMergeKey = reader.String("x-kubernetes-patch-merge-key"),
            PatchMerges = reader.String("x-kubernetes-patch-strategy")?.Contains("merge", StringComparison.Ordinal) ?? false,
        };
        return new ListTypeParser(problems).Parse(array, reader);
    }

    private SchemaNode WithString(SchemaNode node, SchemaReader reader)
    {
        var pattern = reader.String("pattern");
        return node with
        {
            Length = new CountBounds(reader.Count("minLength"), reader.Count("maxLength")),
            PatternText = pattern,
            Pattern = pattern is null ? null : CompilePattern(pattern, reader.PathOf("pattern")),
        };
    }

    private Regex? CompilePattern(string pattern, string path)
    {
        try
        {
            return Re2Pattern.Compile(pattern);
        }
        catch (ArgumentException error)
        {
            problems.Invalid(path, pattern, $"must be a valid regular expression, but isn't: {error.Message}");
            return null;
        }
    }

    private static NumericBounds Bounds(SchemaReader reader) => new()
    {
        Minimum = reader.Number("minimum"),
        ExclusiveMinimum = reader.Boolean("exclusiveMinimum"),
        Maximum = reader.Number("maximum"),
        ExclusiveMaximum = reader.Boolean("exclusiveMaximum"),
        MultipleOf = reader.Number("multipleOf"),
    };

    private void CheckFormat(SchemaNode node, SchemaReader reader)
    {
        if (node.Format is { } format && !Formats.IsKnown(format))
        {
            problems.Unsupported(reader.PathOf("format"), format, Formats.Known);
        }
    }

    private SchemaNode Child(JsonNode? schema, string path)
    {
        if (schema is JsonObject child)
        {
            return Parse(child, path);
        }

        problems.Invalid(path, schema, "must be a schema");
        return SchemaNode.Untyped;
    }
}
