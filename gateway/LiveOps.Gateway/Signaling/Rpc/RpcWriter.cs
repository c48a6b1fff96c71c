using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace LiveOps.Gateway.Signaling.Rpc;

/// <summary>Writes answers and notifications.</summary>
internal static class RpcWriter
{
    public static ReadOnlyMemory<byte> Answer(string? id, RpcResult result)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        writer.WriteString("jsonrpc"u8, "2.0"u8);
        writer.WritePropertyName("id"u8);
        writer.WriteRawValue(id ?? "null", skipInputValidation: true);
        if (result.Error is { } error)
        {
            writer.WriteStartObject("error"u8);
            writer.WriteNumber("code"u8, error.Code);
            writer.WriteString("message"u8, error.Message);
            writer.WriteEndObject();
        }
        else
        {
            // Clients tell an answer from a notification by this member, so it is there even when there is nothing to say.
            writer.WritePropertyName("result"u8);
            WriteValue(writer, result.Value, result.Type);
        }

        return End(writer, buffer);
    }

    public static ReadOnlyMemory<byte> Notification<T>(string method, T parameters, JsonTypeInfo<T> type)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        writer.WriteString("jsonrpc"u8, "2.0"u8);
        writer.WriteString("method"u8, method);
        writer.WritePropertyName("params"u8);
        WriteValue(writer, parameters, type);
        return End(writer, buffer);
    }

    private static void WriteValue(Utf8JsonWriter writer, object? value, JsonTypeInfo? type)
    {
        if (value is null || type is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            JsonSerializer.Serialize(writer, value, type);
        }
    }

    private static ReadOnlyMemory<byte> End(Utf8JsonWriter writer, ArrayBufferWriter<byte> buffer)
    {
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }
}
