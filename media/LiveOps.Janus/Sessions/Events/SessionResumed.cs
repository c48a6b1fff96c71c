namespace LiveOps.Janus.Sessions.Events;

/// <summary>The server still had the session and gave it to the new connection. Events in between are lost.</summary>
public sealed record SessionResumed : JanusSessionEvent;
