namespace LiveOps.Gateway.Rest;

/// <param name="Rooms">All rooms of the namespace.</param>
/// <param name="Anchors">Anchors in them, as the operator counts.</param>
/// <param name="Listeners">Listeners in them.</param>
/// <param name="ListenersPartial">Listeners are those of this gateway only: what the others know cannot be asked.</param>
/// <param name="Users">Signaling connections of this gateway.</param>
/// <param name="Edge">What this gateway has sent since its start.</param>
internal sealed record StatsBody(RoomTotals Rooms, int Anchors, long Listeners, bool ListenersPartial, int Users, EdgeTotals Edge);
