namespace LiveOps.Janus.Plugins.Streaming;

/// <summary>Watching changed by itself, e.g. at a file's end.</summary>
public sealed record ViewerChanged : StreamingEvent
{
    public ViewerResult? Result { get; init; }
}
