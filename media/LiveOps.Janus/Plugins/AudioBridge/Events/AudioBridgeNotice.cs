using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.AudioBridge;

/// <summary>Anything else, such as an answer that came after its request was given up.</summary>
public sealed record AudioBridgeNotice : AudioBridgeEvent
{
    public string? Result { get; init; }

    public JanusId? Room { get; init; }

    public JanusId? Id { get; init; }

    public int? ErrorCode { get; init; }

    public string? Error { get; init; }
}
