namespace LiveOps.Gateway.Calls.Protocol;

/// <summary>RTCIceCandidate.toJSON (W3C WebRTC section 4.8).</summary>
internal sealed record CandidateText(string? Candidate, string? SdpMid, ushort? SdpMLineIndex, string? UsernameFragment);
