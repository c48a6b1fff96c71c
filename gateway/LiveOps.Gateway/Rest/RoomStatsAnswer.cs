namespace LiveOps.Gateway.Rest;

internal sealed record RoomStatsAnswer(RoomStatsBody Stats)
{
    public bool Success { get; } = true;
}
