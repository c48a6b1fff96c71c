using System.Text.Json;
using System.Text.Json.Serialization;

using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.EchoTest;

internal sealed class EchoTestProtocol : PluginProtocol
{
    public static EchoTestProtocol Instance { get; } = new();

    public override string Plugin => "janus.plugin.echotest";

    public override JsonSerializerContext Json => EchoTestJsonContext.Default;

    public override PluginEvent? DecodeEvent(JsonElement data) => EventFields.Text(data, "result"u8) switch
    {
        "done" => data.Deserialize(EchoTestJsonContext.Default.EchoEnded),
        _ => data.Deserialize(EchoTestJsonContext.Default.EchoTestNotice),
    };
}
