using System.Text.Json;
using System.Text.Json.Nodes;

namespace LiveOps.Standalone.ApiServer.Schema.Validation;

/// <summary>Walks a value along its schema and collects what the schema refuses.</summary>
internal sealed class SchemaValidator(List<FieldError> errors)
{
    private readonly ErrorSink _sink = new(errors);

    public void Validate(JsonNode? value, SchemaNode schema, string path)
    {
        if (value is null && (schema.Nullable || schema.Type == SchemaType.Any))
        {
            return;
        }

        if (!TypeCheck.Accepts(value, schema, out var wanted, out var found))
        {
            _sink.WrongType(path, wanted, found);
            return;
        }

        if (schema.Enum.Count > 0 && !schema.Enum.Any(allowed => JsonNode.DeepEquals(allowed, value)))
        {
            _sink.NotSupported(path, value, schema.Enum);
        }

        switch (value)
        {
            case JsonObject fields:
                ValidateObject(fields, schema, path);
                break;
            case JsonArray items:
                ValidateArray(items, schema, path);
                break;
            case JsonValue scalar when scalar.GetValueKind() == JsonValueKind.String:
                StringRules.Check(scalar.GetValue<string>(), schema, path, _sink);
                break;
            case JsonValue scalar when scalar.GetValueKind() == JsonValueKind.Number:
                NumberRules.Check(scalar, schema, path, _sink);
                break;
        }
    }

    private void ValidateObject(JsonObject fields, SchemaNode schema, string path)
    {
        if (schema.PropertyCount.Maximum < fields.Count)
        {
            _sink.TooMany(path, fields.Count, schema.PropertyCount.Maximum.Value);
        }

        if (schema.PropertyCount.Minimum > fields.Count)
        {
            _sink.Invalid(path, fields.Count, $"should have at least {schema.PropertyCount.Minimum} properties");
        }

        foreach (var name in schema.Required.Where(name => !fields.ContainsKey(name)))
        {
            _sink.Required(FieldPaths.Child(path, name));
        }

        foreach (var (name, child) in fields)
        {
            if (schema.Field(name) is { } known)
            {
                Validate(child, known, FieldPaths.Child(path, name));
            }
        }
    }

    private void ValidateArray(JsonArray items, SchemaNode schema, string path)
    {
        if (schema.Items.Maximum < items.Count)
        {
            _sink.TooMany(path, items.Count, schema.Items.Maximum.Value);
        }

        if (schema.Items.Minimum > items.Count)
        {
            _sink.Invalid(path, items.Count, $"should have at least {schema.Items.Minimum} items");
        }

        if (schema.Item is { } item)
        {
            for (var i = 0; i < items.Count; i++)
            {
                Validate(items[i], item, FieldPaths.Index(path, i));
            }

            ListRules.Check(items, schema, path, _sink);
        }
    }
}
