namespace LiveOps.Janus.Plugins.RecordPlay;

/// <summary>A recorder or player changed by itself, e.g. at a recording's end.</summary>
public sealed record PlayerChanged : RecordPlayEvent
{
    public PlayerState? Result { get; init; }

    public int? ErrorCode { get; init; }

    public string? Error { get; init; }
}
