namespace LiveOps.Janus.Plugins.RecordPlay;

/// <summary>Ends playing or recording.</summary>
public sealed record Stop : RecordPlayRequest<RecordPlayState>
{
    public override string Request => "stop";
}
