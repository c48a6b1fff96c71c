namespace LiveOps.Gateway.Signaling.Methods;

/// <param name="UserId">Who.</param>
/// <param name="Muted">Muted or unmuted.</param>
/// <param name="By">The user who did it.</param>
internal sealed record MutedParams(string UserId, bool Muted, string By);
