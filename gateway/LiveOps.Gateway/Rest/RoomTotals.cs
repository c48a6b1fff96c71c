namespace LiveOps.Gateway.Rest;

/// <param name="Total">Rooms.</param>
/// <param name="OnAir">Of them those on air.</param>
/// <param name="TotalParticipants">Anchors, under their earlier name.</param>
internal sealed record RoomTotals(int Total, int OnAir, int TotalParticipants);
