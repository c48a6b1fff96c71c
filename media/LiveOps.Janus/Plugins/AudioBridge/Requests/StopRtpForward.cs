using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.AudioBridge;

/// <summary>Stops a forwarder; succeeds for one that is not there, too.</summary>
public sealed record StopRtpForward : AudioBridgeRequest<RtpForwardStopped>
{
    public override string Request => "stop_rtp_forward";

    public required JanusId Room { get; init; }

    public string? Secret { get; init; }

    public string? AdminKey { get; init; }

    public required long StreamId { get; init; }
}
