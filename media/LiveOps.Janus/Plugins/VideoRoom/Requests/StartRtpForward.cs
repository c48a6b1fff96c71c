using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.VideoRoom;

/// <summary>Sends a publisher's streams as plain RTP.</summary>
public sealed record StartRtpForward : VideoRoomRequest<RtpForwardStarted>
{
    public override string Request => "rtp_forward";

    public required JanusId Room { get; init; }

    public string? Secret { get; init; }

    public string? AdminKey { get; init; }

    public required JanusId PublisherId { get; init; }

    public string? Host { get; init; }

    public string? HostFamily { get; init; }

    public required IReadOnlyList<ForwardedStream> Streams { get; init; }

    public int? SrtpSuite { get; init; }

    public string? SrtpCrypto { get; init; }
}
