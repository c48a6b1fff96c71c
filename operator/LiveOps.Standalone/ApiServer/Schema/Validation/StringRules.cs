using System.Text;

namespace LiveOps.Standalone.ApiServer.Schema.Validation;

/// <summary>Length, pattern and format of a string.</summary>
internal static class StringRules
{
    public static void Check(string value, SchemaNode schema, string path, ErrorSink sink)
    {
        var length = value.EnumerateRunes().Count();
        if (schema.Length.Maximum < length)
        {
            sink.TooLong(path, schema.Length.Maximum.Value);
        }

        if (schema.Length.Minimum > length)
        {
            sink.Invalid(path, value, $"should be at least {schema.Length.Minimum} chars long");
        }

        if (schema.Pattern?.IsMatch(value) == false)
        {
            sink.Invalid(path, value, $"should match '{schema.PatternText}'");
        }

        if (schema.Format is { } format && !Formats.Accepts(format, value))
        {
            sink.Invalid(path, value, $"must be of type {format}: {JsonText.Quote(value)}");
        }
    }
}
