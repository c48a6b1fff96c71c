namespace LiveOps.Gateway.Rest;

internal sealed record StatsAnswer(StatsBody Stats)
{
    public bool Success { get; } = true;
}
