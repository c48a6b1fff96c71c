using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.Streaming;

/// <summary>The mountpoint was edited.</summary>
public sealed record MountpointChanged : StreamingEvent
{
    public JanusId? Id { get; init; }

    public string? Metadata { get; init; }
}
