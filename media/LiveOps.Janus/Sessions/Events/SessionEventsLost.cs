namespace LiveOps.Janus.Sessions.Events;

/// <summary>This subscriber was too slow and missed events.</summary>
public sealed record SessionEventsLost(int Count) : JanusSessionEvent;
