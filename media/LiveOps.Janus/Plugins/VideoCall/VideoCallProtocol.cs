using System.Text.Json;
using System.Text.Json.Serialization;

using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.VideoCall;

internal sealed class VideoCallProtocol : PluginProtocol
{
    public static VideoCallProtocol Instance { get; } = new();

    public override string Plugin => "janus.plugin.videocall";

    public override JsonSerializerContext Json => VideoCallJsonContext.Default;

    public override PluginEvent? DecodeEvent(JsonElement data) => EventFields.Text(data, "result"u8, "event"u8) switch
    {
        "incomingcall" => data.Deserialize(VideoCallJsonContext.Default.CallIncoming),
        "accepted" => data.Deserialize(VideoCallJsonContext.Default.CallAccepted),
        "hangup" => data.Deserialize(VideoCallJsonContext.Default.CallEnded),
        "update" => data.Deserialize(VideoCallJsonContext.Default.CallUpdated),
        _ => data.Deserialize(VideoCallJsonContext.Default.VideoCallNotice),
    };
}
