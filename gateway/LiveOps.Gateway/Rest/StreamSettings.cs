using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using LiveOps.Resources.Rooms;

namespace LiveOps.Gateway.Rest;

/// <summary>How a room's mix is published, as in <c>LiveRoom.spec.hls</c>; what is null is not said.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record StreamSettings
{
    [Range(1, 10)]
    public int? SegmentSeconds { get; init; }

    [Range(3, 60)]
    public int? WindowSegments { get; init; }

    public HlsCodec? Codec { get; init; }

    [Range(24, 320)]
    public int? BitrateKbps { get; init; }

    [Range(1, 2)]
    public int? Channels { get; init; }
}
