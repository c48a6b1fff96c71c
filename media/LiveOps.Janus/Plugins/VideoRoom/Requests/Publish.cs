namespace LiveOps.Janus.Plugins.VideoRoom;

/// <summary>Begins to publish; needs an offer.</summary>
public sealed record Publish : VideoRoomRequest<VideoRoomChanged>
{
    public override string Request => "publish";

    public string? Audiocodec { get; init; }

    public string? Videocodec { get; init; }

    public int? Bitrate { get; init; }

    public bool? Record { get; init; }

    public string? Filename { get; init; }

    public string? Display { get; init; }

    public int? AudioLevelAverage { get; init; }

    public int? AudioActivePackets { get; init; }

    public IReadOnlyList<StreamDescription>? Descriptions { get; init; }
}
