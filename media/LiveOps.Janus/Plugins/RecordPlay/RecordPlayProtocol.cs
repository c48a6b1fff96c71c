using System.Text.Json;
using System.Text.Json.Serialization;

using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.RecordPlay;

internal sealed class RecordPlayProtocol : PluginProtocol
{
    public static RecordPlayProtocol Instance { get; } = new();

    public override string Plugin => "janus.plugin.recordplay";

    public override JsonSerializerContext Json => RecordPlayJsonContext.Default;

    public override PluginEvent? DecodeEvent(JsonElement data) =>
        data.Deserialize(RecordPlayJsonContext.Default.PlayerChanged);
}
