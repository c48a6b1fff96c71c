namespace LiveOps.Janus.Plugins.RecordPlay;

/// <summary>Plays a recording; the result brings the offer.</summary>
public sealed record Play : RecordPlayRequest<RecordPlayState>
{
    public override string Request => "play";

    public required long Id { get; init; }

    public bool? Restart { get; init; }
}
