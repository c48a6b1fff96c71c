using System.Text.Json.Serialization;
using LiveOps.Gateway.Calls.Rooms;
using LiveOps.Gateway.Calls.Users;

namespace LiveOps.Gateway.Calls.Redis;

/// <summary>
/// What gateways of the same version write for each other. Nulls must be left out: the generated code writes a null array of bytes as
/// an empty one.
/// </summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CallUser))]
[JsonSerializable(typeof(RoomKey))]
[JsonSerializable(typeof(Registration))]
[JsonSerializable(typeof(CallRoom))]
[JsonSerializable(typeof(BusMessage))]
internal sealed partial class CallRedisJson : JsonSerializerContext;
