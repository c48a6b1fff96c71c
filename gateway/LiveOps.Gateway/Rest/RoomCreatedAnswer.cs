namespace LiveOps.Gateway.Rest;

/// <summary>Answer of <c>POST /api/rooms</c>, the one that tells the pin.</summary>
internal sealed record RoomCreatedAnswer(CreatedRoomBody Room)
{
    public bool Success { get; } = true;
}
