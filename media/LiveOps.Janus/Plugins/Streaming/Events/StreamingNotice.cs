using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.Streaming;

/// <summary>Anything else.</summary>
public sealed record StreamingNotice : StreamingEvent
{
    public JanusId? Id { get; init; }

    public int? ErrorCode { get; init; }

    public string? Error { get; init; }
}
