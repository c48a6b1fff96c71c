namespace LiveOps.Gateway.Rest;

/// <param name="Rooms">Those of this page.</param>
/// <param name="Total">Rooms that match, on all pages.</param>
/// <param name="Next">What to send as <c>after</c> for the next page; null on the last.</param>
internal sealed record RoomListAnswer(IReadOnlyList<RoomBody> Rooms, int Total, string? Next)
{
    public bool Success { get; } = true;

    public int Count => Rooms.Count;
}
