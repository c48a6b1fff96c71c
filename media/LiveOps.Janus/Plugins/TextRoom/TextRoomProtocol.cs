using System.Text.Json;
using System.Text.Json.Serialization;

using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.TextRoom;

internal sealed class TextRoomProtocol : PluginProtocol
{
    public static TextRoomProtocol Instance { get; } = new();

    public override string Plugin => "janus.plugin.textroom";

    public override JsonSerializerContext Json => TextRoomJsonContext.Default;

    public override PluginEvent? DecodeEvent(JsonElement data) => EventFields.Text(data, "textroom"u8) switch
    {
        "message" => data.Deserialize(TextRoomJsonContext.Default.MessageReceived),
        "announcement" => data.Deserialize(TextRoomJsonContext.Default.AnnouncementReceived),
        "join" => data.Deserialize(TextRoomJsonContext.Default.ParticipantJoined),
        "leave" => data.Deserialize(TextRoomJsonContext.Default.ParticipantLeft),
        "kicked" => data.Deserialize(TextRoomJsonContext.Default.ParticipantKicked),
        "destroyed" => data.Deserialize(TextRoomJsonContext.Default.RoomEnded),
        _ => data.Deserialize(TextRoomJsonContext.Default.TextRoomNotice),
    };
}
