using System.Text.Json;
using System.Text.Json.Serialization;

using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.VideoRoom;

internal sealed class VideoRoomProtocol : PluginProtocol
{
    public static VideoRoomProtocol Instance { get; } = new();

    public override string Plugin => "janus.plugin.videoroom";

    public override JsonSerializerContext Json => VideoRoomJsonContext.Default;

    public override PluginEvent? DecodeEvent(JsonElement data) => EventFields.Text(data, "videoroom"u8) switch
    {
        "destroyed" => data.Deserialize(VideoRoomJsonContext.Default.RoomEnded),
        "talking" => data.Deserialize(VideoRoomJsonContext.Default.TalkingStarted),
        "stopped-talking" => data.Deserialize(VideoRoomJsonContext.Default.TalkingStopped),
        "moderated" => data.Deserialize(VideoRoomJsonContext.Default.ParticipantModerated),
        "updated" or "attached" => data.Deserialize(VideoRoomJsonContext.Default.SubscriptionChanged),
        "event" when EventFields.Has(data, "moderation"u8) => data.Deserialize(VideoRoomJsonContext.Default.ParticipantModerated),
        "event" when EventFields.Has(data, "publishers"u8) => data.Deserialize(VideoRoomJsonContext.Default.PublishersAdded),
        "event" when EventFields.Has(data, "joining"u8) => data.Deserialize(VideoRoomJsonContext.Default.ParticipantJoining),
        "event" when EventFields.Has(data, "leaving"u8) => data.Deserialize(VideoRoomJsonContext.Default.ParticipantLeft),
        "event" when EventFields.Has(data, "unpublished"u8) => data.Deserialize(VideoRoomJsonContext.Default.ParticipantUnpublished),
        "event" when EventFields.Has(data, "kicked"u8) => data.Deserialize(VideoRoomJsonContext.Default.ParticipantKicked),
        _ => data.Deserialize(VideoRoomJsonContext.Default.VideoRoomNotice),
    };
}
