namespace LiveOps.Gateway.Rest;

internal sealed record MessageAnswer(string Message)
{
    public bool Success { get; } = true;
}
