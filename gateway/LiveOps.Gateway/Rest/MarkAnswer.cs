namespace LiveOps.Gateway.Rest;

internal sealed record MarkAnswer(string Message, MarkBody Module)
{
    public bool Success { get; } = true;
}
