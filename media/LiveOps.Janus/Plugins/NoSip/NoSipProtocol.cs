using System.Text.Json;
using System.Text.Json.Serialization;

using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.NoSip;

internal sealed class NoSipProtocol : PluginProtocol
{
    public static NoSipProtocol Instance { get; } = new();

    public override string Plugin => "janus.plugin.nosip";

    public override JsonSerializerContext Json => NoSipJsonContext.Default;

    public override PluginEvent? DecodeEvent(JsonElement data) =>
        data.Deserialize(NoSipJsonContext.Default.NoSipNotice);
}
