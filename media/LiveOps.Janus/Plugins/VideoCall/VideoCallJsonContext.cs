using System.Text.Json.Serialization;

namespace LiveOps.Janus.Plugins.VideoCall;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ListUsers))]
[JsonSerializable(typeof(UserList))]
[JsonSerializable(typeof(Register))]
[JsonSerializable(typeof(Call))]
[JsonSerializable(typeof(Accept))]
[JsonSerializable(typeof(Set))]
[JsonSerializable(typeof(HangUp))]
[JsonSerializable(typeof(VideoCallDone))]
[JsonSerializable(typeof(CallIncoming))]
[JsonSerializable(typeof(CallAccepted))]
[JsonSerializable(typeof(CallEnded))]
[JsonSerializable(typeof(CallUpdated))]
[JsonSerializable(typeof(VideoCallNotice))]
internal sealed partial class VideoCallJsonContext : JsonSerializerContext;
