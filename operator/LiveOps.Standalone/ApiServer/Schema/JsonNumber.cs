using System.Globalization;
using System.Text.Json.Nodes;

namespace LiveOps.Standalone.ApiServer.Schema;

/// <summary>A JSON number, whether it was read from text or set by code.</summary>
/// <param name="Value">Its value; 64-bit integers beyond 2^53 are exact only in <paramref name="Integer"/>.</param>
/// <param name="Integer">Its value where it is whole and fits 64 bits.</param>
internal readonly record struct JsonNumber(double Value, long? Integer)
{
    public static JsonNumber From(JsonNode number)
    {
        var text = number.ToJsonString();
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer))
        {
            return new JsonNumber(integer, integer);
        }

        var value = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        var whole = Math.Floor(value) == value && Math.Abs(value) < 9.2e18;
        return new JsonNumber(value, whole ? (long)value : null);
    }
}
