using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace LiveOps.Operator.Nodes.Mixers;

/// <summary>Reads a mixer's server-sent events; those that this operator does not know count as a sign of life.</summary>
internal static class MixerEventReader
{
    public static async IAsyncEnumerable<MixerEvent> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var item in SseParser.Create(stream).EnumerateAsync(cancellationToken))
        {
            yield return Parse(item.EventType, item.Data);
        }
    }

    /// <exception cref="NodeException">The data is not what the event is said to carry.</exception>
    public static MixerEvent Parse(string type, string data)
    {
        try
        {
            return type switch
            {
                "hello" => new MixerEvent.Hello(Read<MixerInfo>(data)),
                "source" => Read<SourceData>(data).ToEvent(),
                "mix" => Read<MixerEvent.MixChanged>(data),
                _ => new MixerEvent.Ping(),
            };
        }
        catch (JsonException e)
        {
            throw new NodeException(NodeFailure.Unreachable, $"the mixer sent an event '{type}' that cannot be read: {e.Message}", e);
        }
    }

    private static T Read<T>(string data) => JsonSerializer.Deserialize<T>(data, MixerJson.Options) ?? throw new JsonException("null");

    private sealed record SourceData(string Uid, SourceState State)
    {
        public MixerEvent.SourceChanged ToEvent() => new(Uid, State == SourceState.Silent);
    }

    private enum SourceState
    {
        Receiving,
        Silent,
    }
}
