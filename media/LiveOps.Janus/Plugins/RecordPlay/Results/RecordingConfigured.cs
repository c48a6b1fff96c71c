namespace LiveOps.Janus.Plugins.RecordPlay;

public sealed record RecordingConfigured : PluginResult
{
    public string? Recordplay { get; init; }

    public string? Status { get; init; }

    public RecordingSettings? Settings { get; init; }
}
