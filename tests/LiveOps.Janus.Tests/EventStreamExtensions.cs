using LiveOps.Janus.Sessions;

namespace LiveOps.Janus.Tests;

internal static class EventStreamExtensions
{
    /// <summary>Reads up to the first event of a type.</summary>
    public static async Task<T> FirstAsync<T>(this JanusEventStream<T> events, Type type, CancellationToken cancellationToken)
        where T : class
    {
        await foreach (var @event in events.WithCancellation(cancellationToken))
        {
            if (type.IsInstanceOfType(@event))
            {
                return @event;
            }
        }

        throw new ShouldAssertException($"The stream ended without a {type.Name}.");
    }
}
