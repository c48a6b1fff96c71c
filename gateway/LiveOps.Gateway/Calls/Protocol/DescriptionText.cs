namespace LiveOps.Gateway.Calls.Protocol;

/// <summary>RTCSessionDescription.toJSON (W3C WebRTC section 4.6).</summary>
internal sealed record DescriptionText(string? Type, string? Sdp);
