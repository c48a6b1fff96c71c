using System.Text.Json;

namespace LiveOps.Janus.Protocol;

/// <summary>Steps through an object's fields; every surprise is a <see cref="JsonException"/>, never an index error.</summary>
internal static class JsonFields
{
    public static void StartObject(ref Utf8JsonReader reader)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("A JSON object was expected.");
        }
    }

    /// <summary>Moves to the next field's name; false at the object's end.</summary>
    public static bool NextField(ref Utf8JsonReader reader) =>
        reader.Read() ? reader.TokenType == JsonTokenType.PropertyName : throw new JsonException("The JSON object has no end.");

    public static void ReadString(ref Utf8JsonReader reader)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException("A string was expected.");
        }
    }

    public static long ReadInt64(ref Utf8JsonReader reader) =>
        reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number)
            ? number
            : throw new JsonException("A 64-bit integer was expected.");

    public static ReadOnlySpan<byte> ReadRaw(scoped ref Utf8JsonReader reader, ReadOnlySpan<byte> source)
    {
        if (!reader.Read())
        {
            throw new JsonException("A value was expected.");
        }

        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return source[start..(int)reader.BytesConsumed];
    }

    public static void SkipValue(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
        {
            throw new JsonException("A value was expected.");
        }

        reader.Skip();
    }
}
