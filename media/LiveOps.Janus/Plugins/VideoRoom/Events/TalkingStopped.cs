using System.Text.Json.Serialization;

using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.VideoRoom;

public sealed record TalkingStopped : VideoRoomEvent
{
    public JanusId Room { get; init; }

    public JanusId Id { get; init; }

    public int? Mindex { get; init; }

    public string? Mid { get; init; }

    [JsonPropertyName("audio-level-dBov-avg")]
    public double? AudioLevelAverage { get; init; }
}
