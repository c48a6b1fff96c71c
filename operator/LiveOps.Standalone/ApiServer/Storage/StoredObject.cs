using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LiveOps.Standalone.ApiServer.Storage;

/// <summary>
/// One version of an object. It is kept as the bytes that lists and watches send, so that serving ten thousand objects
/// costs copies and no serialisation; whoever needs its fields parses a copy of his own.
/// </summary>
internal sealed class StoredObject(StorageKey key, long version, DateTimeOffset writtenAt, ReadOnlyMemory<byte> json)
{
    private IReadOnlyDictionary<string, string>? _labels;

    public StorageKey Key { get; } = key;

    public long Version { get; } = version;

    public DateTimeOffset WrittenAt { get; } = writtenAt;

    public ReadOnlyMemory<byte> Json { get; } = json;

    public IReadOnlyDictionary<string, string> Labels => _labels ??= ReadLabels();

    public JsonObject Parse() => JsonNode.Parse(Json.Span)!.AsObject();

    private IReadOnlyDictionary<string, string> ReadLabels()
    {
        using var document = JsonDocument.Parse(Json);
        if (!document.RootElement.GetProperty("metadata").TryGetProperty("labels", out var labels) || labels.ValueKind != JsonValueKind.Object)
        {
            return FrozenDictionary<string, string>.Empty;
        }

        return labels.EnumerateObject().ToDictionary(label => label.Name, label => label.Value.GetString() ?? "", StringComparer.Ordinal);
    }
}
