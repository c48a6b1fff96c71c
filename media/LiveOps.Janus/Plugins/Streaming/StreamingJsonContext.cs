using System.Text.Json.Serialization;

namespace LiveOps.Janus.Plugins.Streaming;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ListMountpoints))]
[JsonSerializable(typeof(MountpointList))]
[JsonSerializable(typeof(GetMountpoint))]
[JsonSerializable(typeof(MountpointDetails))]
[JsonSerializable(typeof(CreateMountpoint))]
[JsonSerializable(typeof(MountpointCreated))]
[JsonSerializable(typeof(EditMountpoint))]
[JsonSerializable(typeof(MountpointEdited))]
[JsonSerializable(typeof(DestroyMountpoint))]
[JsonSerializable(typeof(MountpointDestroyed))]
[JsonSerializable(typeof(EnableMountpoint))]
[JsonSerializable(typeof(DisableMountpoint))]
[JsonSerializable(typeof(KickAll))]
[JsonSerializable(typeof(SetRecording))]
[JsonSerializable(typeof(StreamingDone))]
[JsonSerializable(typeof(Watch))]
[JsonSerializable(typeof(Start))]
[JsonSerializable(typeof(Pause))]
[JsonSerializable(typeof(Configure))]
[JsonSerializable(typeof(SwitchMountpoint))]
[JsonSerializable(typeof(Stop))]
[JsonSerializable(typeof(ViewerState))]
[JsonSerializable(typeof(ViewerChanged))]
[JsonSerializable(typeof(MountpointChanged))]
[JsonSerializable(typeof(StreamingNotice))]
internal sealed partial class StreamingJsonContext : JsonSerializerContext;
