using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.Streaming;

public sealed record MountpointEdited : PluginResult
{
    public string? Streaming { get; init; }

    public JanusId Id { get; init; }

    public bool? Permanent { get; init; }
}
