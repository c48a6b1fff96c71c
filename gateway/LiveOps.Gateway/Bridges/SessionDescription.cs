using System.Text.Json;

namespace LiveOps.Gateway.Bridges;

/// <summary>A browser's offer, or a bridge's answer.</summary>
/// <param name="Type"><c>offer</c> or <c>answer</c>.</param>
/// <param name="Sdp">The session description (RFC 8866).</param>
internal sealed record SessionDescription(string Type, string Sdp)
{
    /// <summary>Reads an offer.</summary>
    public static bool TryRead(JsonElement json, out SessionDescription description)
    {
        description = new("offer", "");
        if (json.ValueKind != JsonValueKind.Object || Text(json, "type") != "offer" || Text(json, "sdp") is not { Length: > 0 } sdp)
        {
            return false;
        }

        description = description with { Sdp = sdp };
        return true;
    }

    /// <summary>
    /// The <c>a=fingerprint</c> lines (RFC 8122), which change with the peer connection: a bridge cannot renegotiate to
    /// another one, so the old one has to be hung up first.
    /// </summary>
    public string Fingerprint() => string.Join('\n', Sdp
        .Split('\n', StringSplitOptions.TrimEntries)
        .Where(line => line.StartsWith("a=fingerprint:", StringComparison.Ordinal))
        .Distinct(StringComparer.Ordinal));

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
