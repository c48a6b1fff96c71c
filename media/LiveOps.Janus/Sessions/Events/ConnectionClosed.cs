namespace LiveOps.Janus.Sessions.Events;

/// <summary>The connection will not come back; the stream ends.</summary>
public sealed record ConnectionClosed(string Reason) : JanusConnectionEvent;
