using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Sessions.Events;

/// <summary>The connection is lost; the session may be claimed once there is another.</summary>
public sealed record SessionInterrupted(JanusConnectionLostException Error) : JanusSessionEvent;
