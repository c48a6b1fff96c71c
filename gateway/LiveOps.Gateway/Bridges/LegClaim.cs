namespace LiveOps.Gateway.Bridges;

/// <summary>A leg that is to be gone on with.</summary>
/// <param name="SessionId">Its Janus session.</param>
/// <param name="HandleId">Its AudioBridge handle.</param>
/// <param name="Room">The room its anchor should be in.</param>
/// <param name="UserId">Whose it is.</param>
internal sealed record LegClaim(ulong SessionId, ulong HandleId, BridgeRoom Room, string UserId);
