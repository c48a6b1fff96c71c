using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace LiveOps.Gateway.Calls.Protocol;

/// <summary>Messages as bytes.</summary>
internal static class CallFormat
{
    public static byte[] Write(CallMessage message) => Write(message, WireJson.Out.CallMessage);

    public static byte[] Write<T>(T message, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(message, type);

    /// <summary>The message, or null and what is wrong with it.</summary>
    public static (CallMessage? Message, string Problem) Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize(bytes, WireJson.In.CallMessage) is { } message
                ? (message, FieldRules.Problem(message))
                : (null, "a message is a JSON object");
        }
        catch (JsonException)
        {
            return (null, "a message is one flat JSON object whose values are strings, each field once");
        }
    }

    /// <summary>Whether a field holds the JSON text of a flat object of type <typeparamref name="T"/>.</summary>
    public static bool Holds<T>(string text, JsonTypeInfo<T> type, Func<T?, bool> condition)
    {
        try
        {
            return condition(JsonSerializer.Deserialize(text, type));
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
