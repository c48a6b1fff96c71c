using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Sessions.Events;

/// <summary>The connection is gone; everything pending has failed with this error.</summary>
public sealed record ConnectionLost(JanusConnectionLostException Error) : JanusConnectionEvent;
