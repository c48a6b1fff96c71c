namespace LiveOps.Gateway.Rest;

internal sealed record SessionAnswer(SessionBody Session)
{
    public bool Success { get; } = true;
}
