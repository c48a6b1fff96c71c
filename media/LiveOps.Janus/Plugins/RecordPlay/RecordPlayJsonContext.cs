using System.Text.Json.Serialization;

namespace LiveOps.Janus.Plugins.RecordPlay;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(UpdateList))]
[JsonSerializable(typeof(ListRecordings))]
[JsonSerializable(typeof(RecordingList))]
[JsonSerializable(typeof(ConfigureRecording))]
[JsonSerializable(typeof(RecordingConfigured))]
[JsonSerializable(typeof(StartRecording))]
[JsonSerializable(typeof(Play))]
[JsonSerializable(typeof(Start))]
[JsonSerializable(typeof(Pause))]
[JsonSerializable(typeof(Resume))]
[JsonSerializable(typeof(Stop))]
[JsonSerializable(typeof(RecordPlayState))]
[JsonSerializable(typeof(RecordPlayDone))]
[JsonSerializable(typeof(PlayerChanged))]
internal sealed partial class RecordPlayJsonContext : JsonSerializerContext;
