namespace LiveOps.Janus.Protocol;

/// <summary>This subscriber was too slow and missed events.</summary>
public sealed record HandleEventsLost(int Count) : JanusHandleEvent;
