using System.Text.Json;

using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Events;

/// <summary>Reads what <c>sampleevh</c> posts: one event, or an array of events where grouping is on.</summary>
public static class ServerEventParser
{
    /// <exception cref="JanusProtocolException">The body is something else.</exception>
    public static IReadOnlyList<ServerEvent> Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            return body.TrimStart(" \r\n\t"u8) is [(byte)'[', ..]
                ? JsonSerializer.Deserialize(body, EventsJsonContext.Default.ListServerEvent)!
                : [JsonSerializer.Deserialize(body, EventsJsonContext.Default.ServerEvent)!];
        }
        catch (JsonException exception)
        {
            throw new JanusProtocolException($"The event handler posted something that is not its format: {exception.Message}", exception);
        }
    }
}
