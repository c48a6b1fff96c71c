using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.AudioBridge;

/// <summary>The tokens now allowed.</summary>
public sealed record AllowedTokens : PluginResult
{
    public string? Audiobridge { get; init; }

    public JanusId Room { get; init; }

    public IReadOnlyList<string>? Allowed { get; init; }
}
