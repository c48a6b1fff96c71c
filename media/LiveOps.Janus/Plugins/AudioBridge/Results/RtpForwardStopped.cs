using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.AudioBridge;

/// <summary>The forwarder is stopped.</summary>
public sealed record RtpForwardStopped : PluginResult
{
    public string? Audiobridge { get; init; }

    public JanusId Room { get; init; }

    public long StreamId { get; init; }
}
