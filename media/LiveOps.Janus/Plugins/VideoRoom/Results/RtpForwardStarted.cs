using System.Text.Json;

using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.VideoRoom;

public sealed record RtpForwardStarted : PluginResult
{
    public string? Videoroom { get; init; }

    public JanusId? Room { get; init; }

    public JanusId? PublisherId { get; init; }

    public IReadOnlyList<RtpForwarder>? Forwarders { get; init; }

    public JsonElement? RtpStream { get; init; }
}
