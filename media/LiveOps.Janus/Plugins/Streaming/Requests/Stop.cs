namespace LiveOps.Janus.Plugins.Streaming;

/// <summary>Ends watching.</summary>
public sealed record Stop : StreamingRequest<ViewerState>
{
    public override string Request => "stop";
}
