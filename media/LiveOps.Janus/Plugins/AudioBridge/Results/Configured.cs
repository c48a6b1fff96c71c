using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.AudioBridge;

/// <summary>The participant is changed; <see cref="PluginResult.Jsep"/> has the answer to an offer.</summary>
public sealed record Configured : PluginResult
{
    public string? Audiobridge { get; init; }

    public string? Result { get; init; }

    public JanusId? Room { get; init; }
}
