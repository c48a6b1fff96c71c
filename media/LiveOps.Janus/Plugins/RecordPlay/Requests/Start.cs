namespace LiveOps.Janus.Plugins.RecordPlay;

/// <summary>Begins to play; needs the answer to the offer.</summary>
public sealed record Start : RecordPlayRequest<RecordPlayState>
{
    public override string Request => "start";
}
