using System.Text.Json.Serialization;

using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.VideoRoom;

/// <summary>Anything else, such as an answer that came after its request was given up.</summary>
public sealed record VideoRoomNotice : VideoRoomEvent
{
    public JanusId? Room { get; init; }

    public string? Description { get; init; }

    public JanusId? Id { get; init; }

    public long? PrivateId { get; init; }

    public string? Display { get; init; }

    public string? Configured { get; init; }

    public string? Started { get; init; }

    public string? Switched { get; init; }

    public string? AudioCodec { get; init; }

    public string? VideoCodec { get; init; }

    public string? Mid { get; init; }

    public int? Substream { get; init; }

    public int? Temporal { get; init; }

    public int? SpatialLayer { get; init; }

    public int? TemporalLayer { get; init; }

    public bool? Simulcast { get; init; }

    [JsonPropertyName("current-bitrate")]
    public int? CurrentBitrate { get; init; }

    public IReadOnlyList<Publisher>? Publishers { get; init; }

    public IReadOnlyList<Attendee>? Attendees { get; init; }

    public IReadOnlyList<PublishedStream>? Streams { get; init; }

    public int? ErrorCode { get; init; }

    public string? Error { get; init; }
}
