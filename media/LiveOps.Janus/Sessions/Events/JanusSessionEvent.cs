namespace LiveOps.Janus.Sessions.Events;

/// <summary>Something happened to a session.</summary>
public abstract record JanusSessionEvent;
