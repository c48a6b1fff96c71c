using System.Text.Json;
using System.Text.Json.Serialization;

using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.AudioBridge;

internal sealed class AudioBridgeProtocol : PluginProtocol
{
    public static AudioBridgeProtocol Instance { get; } = new();

    public override string Plugin => "janus.plugin.audiobridge";

    public override JsonSerializerContext Json => AudioBridgeJsonContext.Default;

    public override PluginEvent? DecodeEvent(JsonElement data) => EventFields.Text(data, "audiobridge"u8) switch
    {
        "joined" or "roomchanged" => data.Deserialize(AudioBridgeJsonContext.Default.ParticipantsChanged),
        "destroyed" => data.Deserialize(AudioBridgeJsonContext.Default.RoomEnded),
        "talking" => data.Deserialize(AudioBridgeJsonContext.Default.TalkingStarted),
        "stopped-talking" => data.Deserialize(AudioBridgeJsonContext.Default.TalkingStopped),
        "announcement-started" => data.Deserialize(AudioBridgeJsonContext.Default.AnnouncementStarted),
        "announcement-stopped" => data.Deserialize(AudioBridgeJsonContext.Default.AnnouncementStopped),
        "event" when EventFields.Has(data, "leaving"u8) => data.Deserialize(AudioBridgeJsonContext.Default.ParticipantLeft),
        "event" when EventFields.Has(data, "kicked"u8) => data.Deserialize(AudioBridgeJsonContext.Default.ParticipantKicked),
        "event" when EventFields.Has(data, "kicked_all"u8) => data.Deserialize(AudioBridgeJsonContext.Default.EverybodyKicked),
        "event" when EventFields.Has(data, "participants"u8) => data.Deserialize(AudioBridgeJsonContext.Default.ParticipantsChanged),
        "event" when EventFields.Has(data, "muted"u8) => data.Deserialize(AudioBridgeJsonContext.Default.RoomMuteChanged),
        _ => data.Deserialize(AudioBridgeJsonContext.Default.AudioBridgeNotice),
    };
}
