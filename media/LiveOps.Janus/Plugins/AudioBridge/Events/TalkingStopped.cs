using System.Text.Json.Serialization;

using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.AudioBridge;

public sealed record TalkingStopped : AudioBridgeEvent
{
    public JanusId Room { get; init; }

    public JanusId Id { get; init; }

    [JsonPropertyName("audio-level-dBov-avg")]
    public double? AudioLevelAverage { get; init; }
}
