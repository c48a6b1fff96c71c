using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.AudioBridge;

/// <summary>The request was carried out.</summary>
public sealed record AudioBridgeDone : PluginResult
{
    public string? Audiobridge { get; init; }

    public string? Result { get; init; }

    public JanusId? Room { get; init; }

    public bool? Record { get; init; }

    public string? RecordFile { get; init; }

    public bool? Mjrs { get; init; }

    public string? MjrsDir { get; init; }

    public JanusId? Hangingup { get; init; }
}
