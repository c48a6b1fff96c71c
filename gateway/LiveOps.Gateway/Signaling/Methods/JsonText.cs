using System.Text.Json;

namespace LiveOps.Gateway.Signaling.Methods;

/// <summary>Reads texts that clients send.</summary>
internal static class JsonText
{
    /// <summary>
    /// The text, where it is one of 1 to <paramref name="longest"/> characters. A string may hold half a surrogate pair
    /// (<c>"\ud800"</c>), which is JSON by its grammar but no text.
    /// </summary>
    public static bool TryRead(JsonElement element, int longest, out string? text)
    {
        text = null;
        if (element.ValueKind != JsonValueKind.String)
        {
            return false;
        }

        try
        {
            text = element.GetString() is { } read && read.Length > 0 && read.Length <= longest ? read : null;
            return text is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
