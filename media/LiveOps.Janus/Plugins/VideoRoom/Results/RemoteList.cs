using System.Text.Json.Serialization;

using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.VideoRoom;

public sealed record RemoteList : PluginResult
{
    public string? Videoroom { get; init; }

    public JanusId? Room { get; init; }

    public JanusId? Id { get; init; }

    [JsonPropertyName("list")]
    public IReadOnlyList<RemoteTarget>? Remotes { get; init; }
}
