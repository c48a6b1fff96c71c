using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

using LiveOps.Janus.Protocol;
using LiveOps.Janus.Sessions;

namespace LiveOps.Janus.Plugins;

/// <summary>Calls that carry a plugin's message.</summary>
internal static class PluginCalls
{
    public static JanusCall<TResult> For<TResult>(PluginRequest<TResult> request, Jsep? jsep)
        where TResult : PluginResult
    {
        var type = (JsonTypeInfo<TResult>)request.Owner.TypeInfo(typeof(TResult));
        bool Read(ref JanusFrame frame, out TResult result)
        {
            result = PluginReplies.Read(frame.Data, type, request);
            result.Jsep = PluginReplies.ReadJsep(ref frame);
            return true;
        }

        return new(new PluginMessage(request.Request, request, request.Owner.TypeInfo(request.GetType()), jsep), Read);
    }

    public static JanusCall<PluginReply> Raw(string plugin, JsonElement body, Jsep? jsep, Func<JsonElement, bool>? until)
    {
        var name = body.ValueKind == JsonValueKind.Object && body.TryGetProperty("request"u8, out var field) ? field.ToString() : "message";
        bool Read(ref JanusFrame frame, out PluginReply reply)
        {
            reply = PluginReply.Acknowledged;
            if (frame.Kind == FrameKind.Ack)
            {
                return true;
            }

            PluginReplies.ThrowIfRefused(frame.Data, plugin, name);
            var data = JsonSerializer.Deserialize(frame.Data, JanusJsonContext.Default.JsonElement);
            if (until is not null && !until(data))
            {
                return false;
            }

            reply = new PluginReply(data, PluginReplies.ReadJsep(ref frame));
            return true;
        }

        return new(new PluginMessage(name, body, JanusJsonContext.Default.JsonElement, jsep), Read);
    }
}
