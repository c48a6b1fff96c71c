namespace LiveOps.Janus.Protocol;

/// <summary>Something happened to a handle: its plugin spoke, its peer connection changed, or it was interrupted, resumed or ended.</summary>
public abstract record JanusHandleEvent;
