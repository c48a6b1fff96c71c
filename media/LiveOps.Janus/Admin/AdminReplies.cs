using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

using LiveOps.Janus.Plugins;
using LiveOps.Janus.Protocol;
using LiveOps.Janus.Sessions;

namespace LiveOps.Janus.Admin;

/// <summary>Readers of the Admin API's answers.</summary>
internal static class AdminReplies
{
    /// <summary>The whole answer, as its fields are spread over the envelope.</summary>
    public static ReplyReader<TResult> Whole<TResult>()
        where TResult : AdminResult
    {
        var type = (JsonTypeInfo<TResult>)AdminTypes.Of(typeof(TResult));
        return (ref JanusFrame frame, out TResult result) =>
        {
            result = JsonSerializer.Deserialize(frame.Raw, type)!;
            return true;
        };
    }

    /// <summary>The plugin's answer under <c>response</c>.</summary>
    public static ReplyReader<TResult> Plugin<TResult>(PluginRequest<TResult> request)
        where TResult : PluginResult
    {
        var type = (JsonTypeInfo<TResult>)request.Owner.TypeInfo(typeof(TResult));
        return (ref JanusFrame frame, out TResult result) =>
        {
            result = PluginReplies.Read(Response(frame.Raw), type, request);
            return true;
        };
    }

    private static ReadOnlySpan<byte> Response(ReadOnlySpan<byte> frame)
    {
        var reader = new Utf8JsonReader(frame);
        JsonFields.StartObject(ref reader);
        while (JsonFields.NextField(ref reader))
        {
            if (reader.ValueTextEquals("response"u8))
            {
                return JsonFields.ReadRaw(ref reader, frame);
            }

            JsonFields.SkipValue(ref reader);
        }

        throw new JsonException("There is no response.");
    }
}
