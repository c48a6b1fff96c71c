namespace LiveOps.Janus.Sessions.Events;

/// <summary>The session is over, its handles too; the stream ends.</summary>
public sealed record SessionEnded(string Reason) : JanusSessionEvent;
