namespace LiveOps.Janus.Plugins.Streaming;

/// <summary>What a viewer is doing now.</summary>
public sealed record ViewerState : PluginResult
{
    public string? Streaming { get; init; }

    public ViewerResult? Result { get; init; }
}
