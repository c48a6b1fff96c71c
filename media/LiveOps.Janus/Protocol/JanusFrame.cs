using System.Buffers.Text;
using System.Text.Json;

namespace LiveOps.Janus.Protocol;

/// <summary>
/// One frame from the server, taken apart just far enough to route it; the payloads stay slices of the receive buffer, so that a
/// typed answer is read straight from it.
/// </summary>
internal ref struct JanusFrame
{
    public ReadOnlySpan<byte> Raw;
    public FrameKind Kind;

    /// <summary>The number of our own transaction, or 0 where there is none or it was not ours.</summary>
    public long Transaction;
    public long SessionId;

    /// <summary>The handle, or 0.</summary>
    public long Sender;

    /// <summary>The object under <c>data</c> (core answers) or <c>plugindata.data</c> (plugin answers).</summary>
    public ReadOnlySpan<byte> Data;
    public ReadOnlySpan<byte> Jsep;
    public int ErrorCode;
    public string? ErrorText;

    /// <exception cref="JsonException">The frame is no JSON object, or a field is of the wrong type.</exception>
    public static JanusFrame Parse(ReadOnlySpan<byte> utf8)
    {
        var frame = new JanusFrame { Raw = utf8 };
        var reader = new Utf8JsonReader(utf8);
        JsonFields.StartObject(ref reader);
        while (JsonFields.NextField(ref reader))
        {
            frame.ReadField(ref reader);
        }

        if (reader.Read())
        {
            throw new JsonException("There is something after the frame's object.");
        }

        return frame;
    }

    private void ReadField(scoped ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("janus"u8))
        {
            JsonFields.ReadString(ref reader);
            Kind = FrameKinds.Of(reader.ValueSpan);
        }
        else if (reader.ValueTextEquals("transaction"u8))
        {
            JsonFields.ReadString(ref reader);
            Transaction = Utf8Parser.TryParse(reader.ValueSpan, out long number, out var used) && used == reader.ValueSpan.Length ? number : 0;
        }
        else if (reader.ValueTextEquals("session_id"u8))
        {
            SessionId = JsonFields.ReadInt64(ref reader);
        }
        else if (reader.ValueTextEquals("sender"u8))
        {
            Sender = JsonFields.ReadInt64(ref reader);
        }
        else if (reader.ValueTextEquals("plugindata"u8))
        {
            ReadPluginData(ref reader);
        }
        else if (reader.ValueTextEquals("data"u8))
        {
            Data = JsonFields.ReadRaw(ref reader, Raw);
        }
        else if (reader.ValueTextEquals("jsep"u8))
        {
            Jsep = JsonFields.ReadRaw(ref reader, Raw);
        }
        else if (reader.ValueTextEquals("error"u8))
        {
            ReadError(ref reader);
        }
        else
        {
            JsonFields.SkipValue(ref reader);
        }
    }

    private void ReadPluginData(scoped ref Utf8JsonReader reader)
    {
        JsonFields.StartObject(ref reader);
        while (JsonFields.NextField(ref reader))
        {
            if (reader.ValueTextEquals("data"u8))
            {
                Data = JsonFields.ReadRaw(ref reader, Raw);
            }
            else
            {
                JsonFields.SkipValue(ref reader);
            }
        }
    }

    private void ReadError(scoped ref Utf8JsonReader reader)
    {
        JsonFields.StartObject(ref reader);
        while (JsonFields.NextField(ref reader))
        {
            if (reader.ValueTextEquals("code"u8))
            {
                ErrorCode = (int)JsonFields.ReadInt64(ref reader);
            }
            else if (reader.ValueTextEquals("reason"u8))
            {
                JsonFields.ReadString(ref reader);
                ErrorText = reader.GetString();
            }
            else
            {
                JsonFields.SkipValue(ref reader);
            }
        }
    }
}
