namespace LiveOps.Janus.Protocol;

/// <summary>The connection is lost. Media may still flow; <see cref="HandleResumed"/> or <see cref="HandleEnded"/> follows.</summary>
public sealed record HandleInterrupted(JanusConnectionLostException Error) : JanusHandleEvent;
