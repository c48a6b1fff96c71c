namespace LiveOps.Gateway.Rest;

/// <param name="Rooms">All rooms of the namespace.</param>
/// <param name="Anchors">Anchors in them, as the operator counts.</param>
/// <param name="Listeners">Listeners of this gateway in them.</param>
/// <param name="Users">Signaling connections of this gateway.</param>
/// <param name="Edge">What this gateway has sent since its start.</param>
internal sealed record StatsBody(RoomTotals Rooms, int Anchors, long Listeners, int Users, EdgeTotals Edge);
