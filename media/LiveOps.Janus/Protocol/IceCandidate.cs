using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveOps.Janus.Protocol;

/// <summary>An ICE candidate in the browser's shape (RTCIceCandidateInit), or the end of candidates.</summary>
public sealed record IceCandidate
{
    /// <summary>No more candidates will follow.</summary>
    public static IceCandidate EndOfCandidates { get; } = new() { Completed = true };

    /// <summary>The candidate attribute (RFC 8839 section 5.1), with or without the leading <c>candidate:</c>.</summary>
    public string? Candidate { get; init; }

    [JsonPropertyName("sdpMid")]
    public string? SdpMid { get; init; }

    [JsonPropertyName("sdpMLineIndex")]
    public int? SdpMLineIndex { get; init; }

    [JsonPropertyName("usernameFragment")]
    public string? UsernameFragment { get; init; }

    public bool? Completed { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
