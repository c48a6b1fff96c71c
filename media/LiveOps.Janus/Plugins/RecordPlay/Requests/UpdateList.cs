namespace LiveOps.Janus.Plugins.RecordPlay;

/// <summary>Reads the folder of recordings anew.</summary>
public sealed record UpdateList : RecordPlayRequest<RecordPlayDone>
{
    public override string Request => "update";
}
