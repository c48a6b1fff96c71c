using System.Text.Json;
using System.Text.Json.Serialization;

using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins;

internal sealed class UntypedEventsProtocol(string plugin, JsonSerializerContext json) : PluginProtocol
{
    public override string Plugin => plugin;

    public override JsonSerializerContext Json => json;

    public override PluginEvent? DecodeEvent(JsonElement data) => null;
}
