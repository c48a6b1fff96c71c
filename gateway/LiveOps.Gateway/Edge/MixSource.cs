namespace LiveOps.Gateway.Edge;

/// <summary>Where a room's stream comes from.</summary>
/// <param name="Session">The room's time on air.</param>
/// <param name="Uid">The LiveRoom's UID, by which the mixer knows the mix.</param>
/// <param name="Node">The mixer, as namespace/name of its MediaNode.</param>
internal sealed record MixSource(Guid Session, string Uid, string Node);
