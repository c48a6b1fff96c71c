namespace LiveOps.Janus.Plugins.RecordPlay;

/// <summary>What a recorder or player is doing now.</summary>
public sealed record RecordPlayState : PluginResult
{
    public string? Recordplay { get; init; }

    public PlayerState? Result { get; init; }
}
