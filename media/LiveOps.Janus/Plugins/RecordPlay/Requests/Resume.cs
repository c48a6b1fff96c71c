namespace LiveOps.Janus.Plugins.RecordPlay;

public sealed record Resume : RecordPlayRequest<RecordPlayState>
{
    public override string Request => "resume";
}
