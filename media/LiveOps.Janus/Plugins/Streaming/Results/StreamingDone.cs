using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.Streaming;

/// <summary>The request was carried out.</summary>
public sealed record StreamingDone : PluginResult
{
    public string? Streaming { get; init; }

    public JanusId? Id { get; init; }
}
