using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.VideoRoom;

/// <summary>Stops a forwarder.</summary>
public sealed record StopRtpForward : VideoRoomRequest<RtpForwardStopped>
{
    public override string Request => "stop_rtp_forward";

    public required JanusId Room { get; init; }

    public string? Secret { get; init; }

    public string? AdminKey { get; init; }

    public required JanusId PublisherId { get; init; }

    public required long StreamId { get; init; }
}
