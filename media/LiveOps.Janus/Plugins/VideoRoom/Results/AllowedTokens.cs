using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.VideoRoom;

public sealed record AllowedTokens : PluginResult
{
    public string? Videoroom { get; init; }

    public JanusId Room { get; init; }

    public IReadOnlyList<string>? Allowed { get; init; }
}
