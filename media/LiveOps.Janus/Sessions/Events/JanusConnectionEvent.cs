namespace LiveOps.Janus.Sessions.Events;

/// <summary>Something happened to a connection.</summary>
public abstract record JanusConnectionEvent;
