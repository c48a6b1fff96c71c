using System.Text.Json.Serialization;

namespace LiveOps.Janus.Plugins.EchoTest;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Configure))]
[JsonSerializable(typeof(Configured))]
[JsonSerializable(typeof(EchoEnded))]
[JsonSerializable(typeof(EchoTestNotice))]
internal sealed partial class EchoTestJsonContext : JsonSerializerContext;
