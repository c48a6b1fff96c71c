using System.Buffers;
using System.Text;
using System.Text.Json;

namespace LiveOps.Janus.Plugins.TextRoom;

/// <summary>Over a data channel a request's name is in <c>textroom</c>, not in <c>request</c>, and its transaction beside it.</summary>
internal static class TextRoomMessages
{
    public static string Write(PluginRequest request, string transaction)
    {
        var fields = JsonSerializer.SerializeToElement(request, request.Owner.TypeInfo(request.GetType()));
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("textroom"u8, request.Request);
            writer.WriteString("transaction"u8, transaction);
            foreach (var field in fields.EnumerateObject().Where(field => !field.NameEquals("request"u8)))
            {
                field.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
