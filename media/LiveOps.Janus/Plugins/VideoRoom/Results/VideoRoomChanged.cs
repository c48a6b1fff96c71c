using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.VideoRoom;

/// <summary>The request was carried out.</summary>
public sealed record VideoRoomChanged : PluginResult
{
    public string? Videoroom { get; init; }

    public JanusId? Room { get; init; }

    public string? Configured { get; init; }

    public string? Unpublished { get; init; }

    public string? Started { get; init; }

    public string? Paused { get; init; }

    public string? Left { get; init; }

    public JanusId? Leaving { get; init; }

    public string? AudioCodec { get; init; }

    public string? VideoCodec { get; init; }

    public JanusId? Hangingup { get; init; }

    public IReadOnlyList<PublishedStream>? Streams { get; init; }
}
