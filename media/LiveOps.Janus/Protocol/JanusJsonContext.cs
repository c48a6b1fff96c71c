using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveOps.Janus.Protocol;

/// <summary>The core protocol's own types; each plugin has a context of its own.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(Jsep))]
[JsonSerializable(typeof(IceCandidate))]
[JsonSerializable(typeof(IReadOnlyList<IceCandidate>))]
[JsonSerializable(typeof(ServerInfo))]
[JsonSerializable(typeof(WebRtcUp))]
[JsonSerializable(typeof(MediaChanged))]
[JsonSerializable(typeof(SlowLink))]
[JsonSerializable(typeof(HungUp))]
[JsonSerializable(typeof(HandleDetached))]
[JsonSerializable(typeof(CandidateTrickled))]
internal sealed partial class JanusJsonContext : JsonSerializerContext;
