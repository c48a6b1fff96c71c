using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveOps.Mixer.Control;

/// <summary>Enum values by their exact names; numbers are refused.</summary>
internal sealed class NamedEnumConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var name = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return name is not null && Array.IndexOf(Enum.GetNames<T>(), name) >= 0
            ? Enum.Parse<T>(name)
            : throw new JsonException($"must be one of {string.Join(", ", Enum.GetNames<T>())}");
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
