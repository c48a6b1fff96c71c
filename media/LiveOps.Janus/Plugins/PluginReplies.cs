using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins;

/// <summary>Readers of plugins' answers. A plugin's refusal comes in an envelope that says success.</summary>
internal static class PluginReplies
{
    /// <summary>Reads the object that a plugin answered with.</summary>
    /// <exception cref="JanusPluginException">It is a refusal.</exception>
    public static TResult Read<TResult>(ReadOnlySpan<byte> data, JsonTypeInfo<TResult> type, PluginRequest request)
        where TResult : PluginResult
    {
        ThrowIfRefused(data, request.Owner.Plugin, request.Request);
        return JsonSerializer.Deserialize(data, type) ?? throw new JsonException("There is no plugin data.");
    }

    public static Jsep? ReadJsep(ref JanusFrame frame) =>
        frame.Jsep.IsEmpty ? null : JsonSerializer.Deserialize(frame.Jsep, JanusJsonContext.Default.Jsep);

    public static void ThrowIfRefused(ReadOnlySpan<byte> data, string plugin, string request)
    {
        // Janus never escapes a name; so a long list is not read twice, the first time in search of an error.
        if (data.StartsWith("{"u8) && data.IndexOf("\"error_code\""u8) < 0)
        {
            return;
        }

        int? code = null;
        string? text = null;
        var reader = new Utf8JsonReader(data);
        JsonFields.StartObject(ref reader);
        while (JsonFields.NextField(ref reader))
        {
            if (reader.ValueTextEquals("error_code"u8))
            {
                code = (int)JsonFields.ReadInt64(ref reader);
            }
            else if (reader.ValueTextEquals("error"u8))
            {
                text = reader.Read() && reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            }
            else
            {
                JsonFields.SkipValue(ref reader);
            }
        }

        if (code is { } refused)
        {
            throw new JanusPluginException(plugin, request, new JanusPluginError(refused, text ?? "no text given"));
        }
    }
}
