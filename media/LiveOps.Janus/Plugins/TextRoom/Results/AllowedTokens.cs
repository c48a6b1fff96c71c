using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.TextRoom;

public sealed record AllowedTokens : PluginResult
{
    public string? Textroom { get; init; }

    public JanusId Room { get; init; }

    public IReadOnlyList<string>? Allowed { get; init; }

    public string? Transaction { get; init; }
}
