namespace LiveOps.Janus.Plugins.RecordPlay;

/// <summary>Pauses playing or recording.</summary>
public sealed record Pause : RecordPlayRequest<RecordPlayState>
{
    public override string Request => "pause";
}
