using System.Text.Json.Nodes;

namespace LiveOps.Standalone.ApiServer.Schema.Validation;

/// <summary>Range, step and width of a number.</summary>
internal static class NumberRules
{
    public static void Check(JsonNode value, SchemaNode schema, string path, ErrorSink sink)
    {
        var number = JsonNumber.From(value).Value;
        var bounds = schema.Bounds;
        if (number > bounds.Maximum || (bounds.ExclusiveMaximum && number == bounds.Maximum))
        {
            sink.Invalid(path, value, $"should be less than {(bounds.ExclusiveMaximum ? "" : "or equal to ")}{bounds.Maximum}");
        }

        if (number < bounds.Minimum || (bounds.ExclusiveMinimum && number == bounds.Minimum))
        {
            sink.Invalid(path, value, $"should be greater than {(bounds.ExclusiveMinimum ? "" : "or equal to ")}{bounds.Minimum}");
        }

        if (bounds.MultipleOf is { } step && Math.Abs(Math.IEEERemainder(number, step)) > 1e-9 * step)
        {
            sink.Invalid(path, value, $"should be a multiple of {step}");
        }

        if (string.Equals(schema.Format, "int32", StringComparison.Ordinal) && number is < int.MinValue or > int.MaxValue)
        {
            sink.Invalid(path, value, "must be of type integer with format int32");
        }
    }
}
