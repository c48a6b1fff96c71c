using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.VideoRoom;

/// <summary>This handle is in the room.</summary>
public sealed record RoomJoined : PluginResult
{
    public string? Videoroom { get; init; }

    public JanusId Room { get; init; }

    public string? Description { get; init; }

    public JanusId Id { get; init; }

    /// <summary>Proves to subscriptions whose they are.</summary>
    public long? PrivateId { get; init; }

    /// <summary>Who publishes.</summary>
    public IReadOnlyList<Publisher>? Publishers { get; init; }

    /// <summary>Who only listens, where the room tells.</summary>
    public IReadOnlyList<Attendee>? Attendees { get; init; }

    public string? AudioCodec { get; init; }

    public string? VideoCodec { get; init; }

    public IReadOnlyList<PublishedStream>? Streams { get; init; }
}
