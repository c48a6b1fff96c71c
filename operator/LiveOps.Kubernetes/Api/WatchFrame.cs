using System.Buffers;
using System.Text.Json;

namespace LiveOps.Kubernetes.Api;

/// <summary>One line of a watch, taken apart without parsing the object it carries.</summary>
internal readonly record struct WatchFrame(string Type, ReadOnlySequence<byte> Object)
{
    /// <exception cref="JsonException">The line is not a watch event.</exception>
    public static WatchFrame Parse(ReadOnlySequence<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        string? type = null;
        ReadOnlySequence<byte>? value = null;
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("A watch event must be a JSON object.");
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isType = reader.ValueTextEquals("type"u8);
            var isObject = reader.ValueTextEquals("object"u8);
            reader.Read();
            var start = reader.TokenStartIndex;
            if (isType)
            {
                type = reader.TokenType == JsonTokenType.String ? reader.GetString() : throw new JsonException("type is not a string.");
            }

            reader.Skip();
            if (isObject)
            {
                value = line.Slice(start, reader.BytesConsumed - start);
            }
        }

        return new(type ?? throw new JsonException("A watch event lacks its type."), value ?? throw new JsonException("A watch event lacks its object."));
    }

    public T Read<T>(JsonSerializerOptions options)
    {
        var reader = new Utf8JsonReader(Object);
        return JsonSerializer.Deserialize<T>(ref reader, options) ?? throw new JsonException("A watch event's object is null.");
    }
}
