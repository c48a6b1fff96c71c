namespace LiveOps.Janus.Plugins.Streaming;

/// <summary>Brings the answer, or goes on after a pause.</summary>
public sealed record Start : StreamingRequest<ViewerState>
{
    public override string Request => "start";
}
