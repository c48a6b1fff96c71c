namespace LiveOps.Janus.Plugins.NoSip;

/// <summary>Something happened to the call.</summary>
public sealed record NoSipNotice : NoSipEvent
{
    public NoSipResult? Result { get; init; }

    public int? ErrorCode { get; init; }

    public string? Error { get; init; }
}
