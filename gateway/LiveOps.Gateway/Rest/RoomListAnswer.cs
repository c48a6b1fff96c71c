namespace LiveOps.Gateway.Rest;

internal sealed record RoomListAnswer(IReadOnlyList<RoomBody> Rooms)
{
    public bool Success { get; } = true;

    public int Count => Rooms.Count;
}
