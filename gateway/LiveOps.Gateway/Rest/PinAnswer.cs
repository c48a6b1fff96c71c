namespace LiveOps.Gateway.Rest;

/// <param name="Pin">Null where the room has none.</param>
internal sealed record PinAnswer(string? Pin)
{
    public bool Success { get; } = true;
}
