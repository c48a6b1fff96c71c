using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.AudioBridge;

/// <summary>The mix is being sent.</summary>
public sealed record RtpForwardStarted : PluginResult
{
    public string? Audiobridge { get; init; }

    public JanusId Room { get; init; }

    public string? Group { get; init; }

    /// <summary>Names the forwarder when it is to be stopped.</summary>
    public long StreamId { get; init; }

    public string? Host { get; init; }

    public int Port { get; init; }
}
