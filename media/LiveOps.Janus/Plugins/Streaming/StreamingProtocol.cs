using System.Text.Json;
using System.Text.Json.Serialization;

using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.Streaming;

internal sealed class StreamingProtocol : PluginProtocol
{
    public static StreamingProtocol Instance { get; } = new();

    public override string Plugin => "janus.plugin.streaming";

    public override JsonSerializerContext Json => StreamingJsonContext.Default;

    public override PluginEvent? DecodeEvent(JsonElement data) => EventFields.Text(data, "streaming"u8) switch
    {
        "edited" => data.Deserialize(StreamingJsonContext.Default.MountpointChanged),
        "event" when EventFields.Has(data, "result"u8) => data.Deserialize(StreamingJsonContext.Default.ViewerChanged),
        _ => data.Deserialize(StreamingJsonContext.Default.StreamingNotice),
    };
}
