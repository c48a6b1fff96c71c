namespace LiveOps.Janus.Protocol;

/// <summary>The handle is over; the stream ends.</summary>
public sealed record HandleEnded(string Reason) : JanusHandleEvent;
