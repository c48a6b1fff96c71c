using System.Text.Json.Serialization;

namespace LiveOps.Janus.Plugins.NoSip;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Generate))]
[JsonSerializable(typeof(Process))]
[JsonSerializable(typeof(HangUp))]
[JsonSerializable(typeof(SetRecording))]
[JsonSerializable(typeof(RequestKeyframe))]
[JsonSerializable(typeof(NoSipState))]
[JsonSerializable(typeof(NoSipNotice))]
internal sealed partial class NoSipJsonContext : JsonSerializerContext;
