using System.Text.Json.Serialization;

namespace LiveOps.Janus.Events;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ServerEvent))]
[JsonSerializable(typeof(List<ServerEvent>))]
internal sealed partial class EventsJsonContext : JsonSerializerContext;
