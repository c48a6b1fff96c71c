using System.Text.Json;

namespace LiveOps.Janus.Protocol;

internal sealed class TrickleRequest(IReadOnlyList<IceCandidate> candidates) : JanusRequest("trickle")
{
    public override void WriteFields(Utf8JsonWriter writer)
    {
        if (candidates is [var only])
        {
            writer.WritePropertyName("candidate"u8);
            JsonSerializer.Serialize(writer, only, JanusJsonContext.Default.IceCandidate);
            return;
        }

        writer.WritePropertyName("candidates"u8);
        JsonSerializer.Serialize(writer, candidates, JanusJsonContext.Default.IReadOnlyListIceCandidate);
    }
}
