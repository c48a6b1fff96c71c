namespace LiveOps.Gateway.Calls.Protocol;

/// <summary>Something was not done.</summary>
/// <param name="Code">One of <see cref="ErrorCode"/>.</param>
/// <param name="Message">For people.</param>
internal sealed record ErrorMessage(string Code, string Message)
{
    public string Type { get; } = MessageType.Error;

    /// <summary>The type of the message that failed.</summary>
    public string? Of { get; init; }

    public string? To { get; init; }

    public string? Room { get; init; }
}
