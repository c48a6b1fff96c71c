namespace LiveOps.Operator.Rooms;

/// <summary>What is to become of a room's mix.</summary>
/// <param name="Begin">Whether the mixer has to be asked; false confirms what it has.</param>
/// <param name="Session">The session as it will be then.</param>
/// <param name="ResumeFrom">First media sequence number that no listener has seen, or null for the present one.</param>
internal sealed record MixDecision(bool Begin, RoomSession Session, long? ResumeFrom);
