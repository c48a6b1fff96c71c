using System.Text.Json;
using System.Text.Json.Serialization;

using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.Streaming;

/// <summary>A source of media.</summary>
public sealed record MountpointInfo
{
    public JanusId Id { get; init; }

    public string? Name { get; init; }

    public string? Description { get; init; }

    public string? Metadata { get; init; }

    /// <summary><c>live</c>, <c>on demand</c>, <c>rtp</c> or <c>rtsp</c>.</summary>
    public string? Type { get; init; }

    public bool Enabled { get; init; }

    public bool? IsPrivate { get; init; }

    public string? Secret { get; init; }

    public string? Pin { get; init; }

    public int? Viewers { get; init; }

    public int? Threads { get; init; }

    public int? Collision { get; init; }

    public string? Filename { get; init; }

    public string? Url { get; init; }

    public string? RtspUser { get; init; }

    public string? RtspPwd { get; init; }

    public bool? Srtp { get; init; }

    public bool? Videosimulcast { get; init; }

    public int? AudioAgeMs { get; init; }

    public int? VideoAgeMs { get; init; }

    public bool? Recording { get; init; }

    public IReadOnlyList<MountpointStream>? Media { get; init; }

    /// <summary>Fields that this version of the library has no property for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
