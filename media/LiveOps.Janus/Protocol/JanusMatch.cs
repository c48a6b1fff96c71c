using System.Text.Json;

namespace LiveOps.Janus.Protocol;

/// <summary>Compares what a server sent with a pattern that names only the fields of interest.</summary>
public static class JanusMatch
{
    /// <summary>
    /// True if every field of the pattern is in the value and equal to it: objects field by field, arrays element by element, all
    /// else exactly.
    /// </summary>
    public static bool IsSubset(JsonElement pattern, JsonElement value)
    {
        if (pattern.ValueKind != value.ValueKind)
        {
            return false;
        }

        return pattern.ValueKind switch
        {
            JsonValueKind.Object => pattern.EnumerateObject()
                .All(field => value.TryGetProperty(field.Name, out var found) && IsSubset(field.Value, found)),
            JsonValueKind.Array => pattern.GetArrayLength() == value.GetArrayLength()
                && pattern.EnumerateArray().Zip(value.EnumerateArray()).All(pair => IsSubset(pair.First, pair.Second)),
            _ => JsonElement.DeepEquals(pattern, value),
        };
    }
}
