using System.Text.Json;

using LiveOps.Janus.Plugins;
using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Admin;

/// <summary><c>message_plugin</c> with a plugin's typed request.</summary>
internal sealed class PluginMessageRequest(PluginRequest request) : JanusRequest("message_plugin")
{
    public override string Name => request.Request;

    public override void WriteFields(Utf8JsonWriter writer)
    {
        writer.WriteString("plugin"u8, request.Owner.Plugin);
        writer.WritePropertyName("request"u8);
        JsonSerializer.Serialize(writer, request, request.Owner.TypeInfo(request.GetType()));
    }
}
