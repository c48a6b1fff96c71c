using System.Buffers;
using System.Text.Json;

using LiveOps.Janus.Transport;

namespace LiveOps.Janus.Protocol;

/// <summary>Writes requests as JSON; buffer and writer are kept per thread, so that a request allocates only its frame.</summary>
internal static class FrameEncoder
{
    private const int LargestKept = 64 * 1024;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    public static JanusOutgoingFrame Encode(JanusRequest request, long transaction, JanusAddress address, JanusCredentials credentials)
    {
        var buffer = _buffer ??= new ArrayBufferWriter<byte>(1024);
        var writer = _writer ??= new Utf8JsonWriter(buffer);
        buffer.ResetWrittenCount();
        writer.Reset(buffer);
        try
        {
            Write(writer, request, transaction, address, credentials);
            return new JanusOutgoingFrame(buffer.WrittenSpan, address);
        }
        finally
        {
            if (buffer.Capacity > LargestKept)
            {
                (_buffer, _writer) = (null, null);
            }
        }
    }

    private static void Write(Utf8JsonWriter writer, JanusRequest request, long transaction, JanusAddress address, JanusCredentials credentials)
    {
        Span<byte> digits = stackalloc byte[20];
        transaction.TryFormat(digits, out var length);
        writer.WriteStartObject();
        writer.WriteString("janus"u8, request.Verb);
        writer.WriteString("transaction"u8, digits[..length]);
        credentials.Write(writer);
        if (address.SessionId != 0)
        {
            writer.WriteNumber("session_id"u8, address.SessionId);
        }

        if (address.HandleId != 0)
        {
            writer.WriteNumber("handle_id"u8, address.HandleId);
        }

        request.WriteFields(writer);
        writer.WriteEndObject();
        writer.Flush();
    }
}
