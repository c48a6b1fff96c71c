namespace LiveOps.Janus.Protocol;

/// <summary>The server says that the handle is gone; a <see cref="HandleEnded"/> follows unless this client asked for it.</summary>
public sealed record HandleDetached : CoreEvent;
