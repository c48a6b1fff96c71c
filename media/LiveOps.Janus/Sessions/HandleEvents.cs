using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

using LiveOps.Janus.Plugins;
using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Sessions;

/// <summary>Makes a handle's events from frames.</summary>
internal static class HandleEvents
{
    /// <summary>The event, or null for a frame that tells the handle nothing, such as a late <c>ack</c>.</summary>
    public static JanusHandleEvent? Decode(ref JanusFrame frame, PluginProtocol? protocol) => frame.Kind switch
    {
        FrameKind.Event => DecodePlugin(ref frame, protocol),
        FrameKind.WebRtcUp => Core(ref frame, JanusJsonContext.Default.WebRtcUp),
        FrameKind.Media => Core(ref frame, JanusJsonContext.Default.MediaChanged),
        FrameKind.SlowLink => Core(ref frame, JanusJsonContext.Default.SlowLink),
        FrameKind.Hangup => Core(ref frame, JanusJsonContext.Default.HungUp),
        FrameKind.Detached => Core(ref frame, JanusJsonContext.Default.HandleDetached),
        FrameKind.Trickle => Core(ref frame, JanusJsonContext.Default.CandidateTrickled),
        _ => null,
    };

    private static TEvent? Core<TEvent>(ref JanusFrame frame, JsonTypeInfo<TEvent> type)
        where TEvent : CoreEvent => JsonSerializer.Deserialize(frame.Raw, type);

    private static PluginEvent DecodePlugin(ref JanusFrame frame, PluginProtocol? protocol)
    {
        var data = JsonSerializer.Deserialize(frame.Data, JanusJsonContext.Default.JsonElement);
        var decoded = Typed(data, protocol) ?? new UntypedPluginEvent { Data = data };
        decoded.Jsep = frame.Jsep.IsEmpty ? null : JsonSerializer.Deserialize(frame.Jsep, JanusJsonContext.Default.Jsep);
        return decoded;
    }

    /// <summary>An event that is not as its type expects goes on as plain JSON: losing it would be worse.</summary>
    private static PluginEvent? Typed(JsonElement data, PluginProtocol? protocol)
    {
        try
        {
            return protocol?.DecodeEvent(data);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
