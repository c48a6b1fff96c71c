using LiveOps.Gateway.Presence.Bans;

namespace LiveOps.Gateway.Signaling.Methods;

/// <param name="Bans">Those of this time on air, oldest first.</param>
internal sealed record BansResult(IReadOnlyList<Ban> Bans);
