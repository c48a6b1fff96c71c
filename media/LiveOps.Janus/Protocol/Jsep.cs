using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveOps.Janus.Protocol;

/// <summary>A session description (RFC 8829) as Janus carries it beside a request or event.</summary>
public sealed record Jsep
{
    /// <summary><c>offer</c>, <c>answer</c> or <c>rollback</c>.</summary>
    public required string Type { get; init; }

    public string? Sdp { get; init; }

    /// <summary>Whether candidates follow by trickle; Janus assumes true.</summary>
    public bool? Trickle { get; init; }

    /// <summary>Whether the media is end-to-end encrypted (insertable streams).</summary>
    public bool? E2ee { get; init; }

    /// <summary>Asks Janus to offer only relayed candidates.</summary>
    [JsonPropertyName("force_relay")]
    public bool? ForceRelay { get; init; }

    /// <summary>RTP header extensions for Janus to leave out of its answer.</summary>
    [JsonPropertyName("disabled_extensions")]
    public IReadOnlyList<string>? DisabledExtensions { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }

    public static Jsep Offer(string sdp) => new() { Type = "offer", Sdp = sdp };

    public static Jsep Answer(string sdp) => new() { Type = "answer", Sdp = sdp };
}
