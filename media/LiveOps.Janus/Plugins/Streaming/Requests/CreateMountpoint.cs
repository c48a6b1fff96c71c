using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.Streaming;

/// <summary>Makes a mountpoint.</summary>
public sealed record CreateMountpoint : StreamingRequest<MountpointCreated>
{
    public override string Request => "create";

    /// <summary><c>live</c>, <c>ondemand</c>, <c>rtp</c> or <c>rtsp</c>.</summary>
    public required string Type { get; init; }

    public string? AdminKey { get; init; }

    public JanusId? Id { get; init; }

    public string? Name { get; init; }

    public string? Description { get; init; }

    public string? Metadata { get; init; }

    public string? Secret { get; init; }

    public string? Pin { get; init; }

    public bool? IsPrivate { get; init; }

    public bool? Permanent { get; init; }

    public IReadOnlyList<NewStream>? Media { get; init; }

    public int? Threads { get; init; }

    public int? Collision { get; init; }

    public int? Srtpsuite { get; init; }

    public string? Srtpcrypto { get; init; }

    public bool? E2ee { get; init; }

    public bool? PlayoutdelayExt { get; init; }

    /// <summary>The file of a <c>live</c> or <c>ondemand</c> mountpoint.</summary>
    public string? Filename { get; init; }

    public bool? Audio { get; init; }

    public bool? Video { get; init; }

    public string? Audiocodec { get; init; }

    public string? Audiortpmap { get; init; }

    public int? Audiopt { get; init; }

    public string? Audiofmtp { get; init; }

    public string? Videocodec { get; init; }

    public string? Videortpmap { get; init; }

    public int? Videopt { get; init; }

    public string? Videofmtp { get; init; }

    /// <summary>The source of an <c>rtsp</c> mountpoint.</summary>
    public string? Url { get; init; }

    public string? RtspUser { get; init; }

    public string? RtspPwd { get; init; }

    public bool? RtspQuirk { get; init; }

    public bool? RtspFailcheck { get; init; }

    public string? Rtspiface { get; init; }

    /// <summary>In seconds.</summary>
    public int? RtspReconnectDelay { get; init; }

    public int? RtspSessionTimeout { get; init; }

    public int? RtspTimeout { get; init; }

    public int? RtspConnTimeout { get; init; }
}
