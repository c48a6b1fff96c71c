namespace LiveOps.Janus.Plugins.RecordPlay;

/// <summary>Begins a recording; needs an offer.</summary>
public sealed record StartRecording : RecordPlayRequest<RecordPlayState>
{
    public override string Request => "record";

    public required string Name { get; init; }

    public long? Id { get; init; }

    public string? Filename { get; init; }

    public string? Audiocodec { get; init; }

    public string? Videocodec { get; init; }

    public string? Videoprofile { get; init; }

    public bool? Opusred { get; init; }

    public bool? Textdata { get; init; }

    public bool? Update { get; init; }
}
