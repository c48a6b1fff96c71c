using System.Text.Json;

namespace LiveOps.Janus.Protocol;

internal sealed class AttachRequest(string plugin, string? opaqueId) : JanusRequest("attach")
{
    public override string Name => $"attach {plugin}";

    public override void WriteFields(Utf8JsonWriter writer)
    {
        writer.WriteString("plugin"u8, plugin);
        if (opaqueId is not null)
        {
            writer.WriteString("opaque_id"u8, opaqueId);
        }
    }
}
