namespace LiveOps.Janus.Plugins.RecordPlay;

/// <summary>The request was carried out.</summary>
public sealed record RecordPlayDone : PluginResult
{
    public string? Recordplay { get; init; }
}
