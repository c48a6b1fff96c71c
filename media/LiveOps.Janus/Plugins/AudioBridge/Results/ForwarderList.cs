using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.AudioBridge;

/// <summary>The room's forwarders.</summary>
public sealed record ForwarderList : PluginResult
{
    public string? Audiobridge { get; init; }

    public JanusId Room { get; init; }

    public required IReadOnlyList<RtpForwarder> RtpForwarders { get; init; }
}
