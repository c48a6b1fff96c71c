using System.Text.Json;
using System.Text.Json.Serialization;

using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.AudioBridge;

internal sealed class AudioBridgeProtocol : PluginProtocol
{
    public static AudioBridgeProtocol Instance { get; } = new();

    public override string Plugin => "janus.plugin.audiobridge";

    public override JsonSerializerContext Json => AudioBridgeJsonContext.Default;

    public override PluginEvent? DecodeEvent(JsonElement data) => KindOf(data) switch
    {
        "joined" or "roomchanged" => data.Deserialize(AudioBridgeJsonContext.Default.ParticipantsChanged),
        "destroyed" => data.Deserialize(AudioBridgeJsonContext.Default.RoomEnded),
        "talking" => data.Deserialize(AudioBridgeJsonContext.Default.TalkingStarted),
        "stopped-talking" => data.Deserialize(AudioBridgeJsonContext.Default.TalkingStopped),
        "announcement-started" => data.Deserialize(AudioBridgeJsonContext.Default.AnnouncementStarted),
        "announcement-stopped" => data.Deserialize(AudioBridgeJsonContext.Default.AnnouncementStopped),
        "event" when Has(data, "leaving") => data.Deserialize(AudioBridgeJsonContext.Default.ParticipantLeft),
        "event" when Has(data, "kicked") => data.Deserialize(AudioBridgeJsonContext.Default.ParticipantKicked),
        "event" when Has(data, "kicked_all") => data.Deserialize(AudioBridgeJsonContext.Default.EverybodyKicked),
        "event" when Has(data, "muted") => data.Deserialize(AudioBridgeJsonContext.Default.RoomMuteChanged),
        "event" when Has(data, "participants") => data.Deserialize(AudioBridgeJsonContext.Default.ParticipantsChanged),
        _ => data.Deserialize(AudioBridgeJsonContext.Default.AudioBridgeNotice),
    };

    private static string? KindOf(JsonElement data) => data.TryGetProperty("audiobridge"u8, out var kind) ? kind.GetString() : null;

    private static bool Has(JsonElement data, string field) => data.TryGetProperty(field, out _);
}
