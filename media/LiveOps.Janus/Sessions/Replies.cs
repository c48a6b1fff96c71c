using System.Text.Json;

using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Sessions;

/// <summary>Readers of the core's answers.</summary>
internal static class Replies
{
    /// <summary>The answer says no more than that it was done.</summary>
    public static bool None(ref JanusFrame frame, out bool done) => done = true;

    /// <summary><c>data.id</c> of a created session or handle.</summary>
    public static long Id(ref JanusFrame frame)
    {
        var reader = new Utf8JsonReader(frame.Data);
        JsonFields.StartObject(ref reader);
        while (JsonFields.NextField(ref reader))
        {
            if (reader.ValueTextEquals("id"u8))
            {
                return JsonFields.ReadInt64(ref reader);
            }

            JsonFields.SkipValue(ref reader);
        }

        throw new JsonException("There is no data.id.");
    }

    public static bool Info(ref JanusFrame frame, out ServerInfo info)
    {
        info = JsonSerializer.Deserialize(frame.Raw, JanusJsonContext.Default.ServerInfo)!;
        return true;
    }
}
