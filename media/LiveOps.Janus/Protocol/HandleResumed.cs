namespace LiveOps.Janus.Protocol;

/// <summary>The session was claimed by a new connection and the handle lives on. Events in between are lost.</summary>
public sealed record HandleResumed : JanusHandleEvent;
