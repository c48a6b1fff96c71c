namespace LiveOps.Janus.Protocol;

/// <summary>ICE and DTLS are done: the peer connection is up.</summary>
public sealed record WebRtcUp : CoreEvent;
