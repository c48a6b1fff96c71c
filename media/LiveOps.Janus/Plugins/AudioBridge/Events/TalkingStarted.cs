using System.Text.Json.Serialization;

using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.AudioBridge;

public sealed record TalkingStarted : AudioBridgeEvent
{
    public JanusId Room { get; init; }

    public JanusId Id { get; init; }

    /// <summary>In -dBov: 0 is the loudest.</summary>
    [JsonPropertyName("audio-level-dBov-avg")]
    public double? AudioLevelAverage { get; init; }
}
