namespace LiveOps.Janus.Protocol;

/// <summary>The peer said something that is not the Janus protocol: malformed JSON, a field of the wrong type, an HTTP error page.</summary>
public sealed class JanusProtocolException(string message, Exception? innerException = null) : JanusException(message, innerException);
