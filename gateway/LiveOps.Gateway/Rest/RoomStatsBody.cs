namespace LiveOps.Gateway.Rest;

/// <param name="Anchors">Anchors connected now.</param>
/// <param name="Listeners">Listeners of this gateway now.</param>
/// <param name="OnAirSince">Null off air.</param>
internal sealed record RoomStatsBody(int Anchors, long Listeners, DateTimeOffset? OnAirSince);
