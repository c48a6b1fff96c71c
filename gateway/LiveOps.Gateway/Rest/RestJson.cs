using System.Text.Json.Serialization;

namespace LiveOps.Gateway.Rest;

/// <summary>Bodies of the REST API (<c>docs/protocol/rest.md</c>).</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(NewUser))]
[JsonSerializable(typeof(UserCreated))]
[JsonSerializable(typeof(RoomAnswer))]
[JsonSerializable(typeof(RoomListAnswer))]
[JsonSerializable(typeof(HealthBody))]
[JsonSerializable(typeof(EmptyBody))]
internal sealed partial class RestJson : JsonSerializerContext;
