using System.Text.Json.Serialization;

namespace LiveOps.Gateway.Rest;

/// <summary>Bodies of the REST API (<c>docs/protocol/rest.md</c>).</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(NewRoom))]
[JsonSerializable(typeof(RoomChange))]
[JsonSerializable(typeof(NewUser))]
[JsonSerializable(typeof(NewToken))]
[JsonSerializable(typeof(NodeMark))]
[JsonSerializable(typeof(UserCreated))]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(SessionAnswer))]
[JsonSerializable(typeof(RoomAnswer))]
[JsonSerializable(typeof(RoomCreatedAnswer))]
[JsonSerializable(typeof(RoomListAnswer))]
[JsonSerializable(typeof(RoomStatsAnswer))]
[JsonSerializable(typeof(PinAnswer))]
[JsonSerializable(typeof(MessageAnswer))]
[JsonSerializable(typeof(ModuleListAnswer))]
[JsonSerializable(typeof(MarkAnswer))]
[JsonSerializable(typeof(StatsAnswer))]
[JsonSerializable(typeof(HealthBody))]
[JsonSerializable(typeof(EmptyBody))]
internal sealed partial class RestJson : JsonSerializerContext;
