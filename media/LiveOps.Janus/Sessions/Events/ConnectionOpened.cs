namespace LiveOps.Janus.Sessions.Events;

/// <summary>The connection is open: for the first time, or again.</summary>
/// <param name="Attempts">How many attempts it took.</param>
public sealed record ConnectionOpened(int Attempts) : JanusConnectionEvent;
