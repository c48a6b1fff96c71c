using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Sessions;

/// <summary>An event stream was closed because its reader was too far behind.</summary>
public sealed class JanusSlowConsumerException(int bufferLength)
    : JanusException($"The reader of this event stream fell more than {bufferLength} events behind. Read faster, or raise EventBufferLength.");
