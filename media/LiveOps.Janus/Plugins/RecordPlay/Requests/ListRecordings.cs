namespace LiveOps.Janus.Plugins.RecordPlay;

/// <summary>Lists the recordings.</summary>
public sealed record ListRecordings : RecordPlayRequest<RecordingList>
{
    public override string Request => "list";
}
