using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveOps.Janus.Protocol;

internal sealed class JanusIdConverter : JsonConverter<JanusId>
{
    public override JanusId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Number => new JanusId(reader.GetInt64()),
        JsonTokenType.String => new JanusId(reader.GetString()!),
        _ => throw new JsonException($"An id is a number or a string, not {reader.TokenType}."),
    };

    public override void Write(Utf8JsonWriter writer, JanusId value, JsonSerializerOptions options)
    {
        if (value.Text is null)
        {
            writer.WriteNumberValue(value.Number);
        }
        else
        {
            writer.WriteStringValue(value.Text);
        }
    }
}
