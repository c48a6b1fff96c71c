namespace LiveOps.Janus.Plugins.VideoRoom;

/// <summary>Changes a publisher, or a subscriber's streams.</summary>
public sealed record Configure : VideoRoomRequest<VideoRoomChanged>
{
    public override string Request => "configure";

    public int? Bitrate { get; init; }

    public bool? Keyframe { get; init; }

    public bool? Record { get; init; }

    public string? Filename { get; init; }

    public string? Secret { get; init; }

    public string? Display { get; init; }

    public int? AudioLevelAverage { get; init; }

    public int? AudioActivePackets { get; init; }

    public string? Mid { get; init; }

    public bool? Send { get; init; }

    public int? MinDelay { get; init; }

    public int? MaxDelay { get; init; }

    public bool? Restart { get; init; }

    public bool? Update { get; init; }

    public IReadOnlyList<StreamDescription>? Descriptions { get; init; }

    public IReadOnlyList<StreamConfiguration>? Streams { get; init; }
}
