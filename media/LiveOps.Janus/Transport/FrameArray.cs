using System.Text.Json;

namespace LiveOps.Janus.Transport;

/// <summary>What a long poll brings: one frame, or an array of frames where <c>maxev</c> was asked for.</summary>
internal static class FrameArray
{
    /// <exception cref="JsonException">The text is neither an object nor an array of objects.</exception>
    public static List<Range> Split(ReadOnlySpan<byte> utf8)
    {
        var frames = new List<Range>();
        var reader = new Utf8JsonReader(utf8);
        var inArray = reader.Read() && reader.TokenType == JsonTokenType.StartArray && reader.Read();
        while (reader.TokenType == JsonTokenType.StartObject)
        {
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            frames.Add(start..(int)reader.BytesConsumed);
            if (!inArray || !reader.Read())
            {
                break;
            }
        }

        return inArray == (reader.TokenType == JsonTokenType.EndArray) && (frames.Count > 0 || inArray)
            ? frames
            : throw new JsonException("A long poll was answered with neither a frame nor an array of frames.");
    }
}
