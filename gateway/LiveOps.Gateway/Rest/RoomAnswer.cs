namespace LiveOps.Gateway.Rest;

internal sealed record RoomAnswer(RoomBody Room)
{
    public bool Success { get; } = true;
}
