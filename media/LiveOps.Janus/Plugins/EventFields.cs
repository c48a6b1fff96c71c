using System.Text.Json;

namespace LiveOps.Janus.Plugins;

/// <summary>What tells a plugin's kinds of event apart.</summary>
internal static class EventFields
{
    public static bool Has(JsonElement data, ReadOnlySpan<byte> field) => data.TryGetProperty(field, out _);

    /// <summary>A text field, or null where it is missing or something else.</summary>
    public static string? Text(JsonElement data, ReadOnlySpan<byte> field) =>
        data.ValueKind == JsonValueKind.Object && data.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    /// <summary>A text field of an object within.</summary>
    public static string? Text(JsonElement data, ReadOnlySpan<byte> within, ReadOnlySpan<byte> field) =>
        data.ValueKind == JsonValueKind.Object && data.TryGetProperty(within, out var inner) ? Text(inner, field) : null;
}
