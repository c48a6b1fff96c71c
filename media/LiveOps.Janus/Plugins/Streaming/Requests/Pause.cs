namespace LiveOps.Janus.Plugins.Streaming;

/// <summary>Pauses all streams.</summary>
public sealed record Pause : StreamingRequest<ViewerState>
{
    public override string Request => "pause";
}
