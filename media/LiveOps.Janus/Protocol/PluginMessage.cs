using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace LiveOps.Janus.Protocol;

/// <summary>A message for a plugin, with a session description where there is one to negotiate.</summary>
internal sealed class PluginMessage(string name, object body, JsonTypeInfo type, Jsep? jsep) : JanusRequest("message")
{
    public override string Name => name;

    public override void WriteFields(Utf8JsonWriter writer)
    {
        writer.WritePropertyName("body"u8);
        JsonSerializer.Serialize(writer, body, type);
        if (jsep is not null)
        {
            writer.WritePropertyName("jsep"u8);
            JsonSerializer.Serialize(writer, jsep, JanusJsonContext.Default.Jsep);
        }
    }
}
