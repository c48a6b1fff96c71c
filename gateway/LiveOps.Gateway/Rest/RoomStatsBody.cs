namespace LiveOps.Gateway.Rest;

/// <param name="Anchors">Anchors connected now.</param>
/// <param name="Listeners">Listeners now.</param>
/// <param name="ListenersPartial">Listeners are those of this gateway only: what the others know cannot be asked.</param>
/// <param name="OnAirSince">Null off air.</param>
internal sealed record RoomStatsBody(int Anchors, long Listeners, bool ListenersPartial, DateTimeOffset? OnAirSince);
