using System.Text.Json;

namespace LiveOps.Standalone.ApiServer.Storage;

/// <summary>The metadata that selectors and the garbage collector ask for again and again.</summary>
internal sealed record ObjectDigest
{
    public required string Uid { get; init; }

    public required IReadOnlyDictionary<string, string> Labels { get; init; }

    public required IReadOnlyList<string> Finalizers { get; init; }

    public required IReadOnlyList<OwnerDigest> Owners { get; init; }

    public required bool IsDeleting { get; init; }

    public static ObjectDigest Read(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var metadata = document.RootElement.GetProperty("metadata");
        return new()
        {
            Uid = metadata.TryGetProperty("uid", out var uid) ? uid.GetString() ?? "" : "",
            IsDeleting = metadata.TryGetProperty("deletionTimestamp", out _),
            Labels = metadata.TryGetProperty("labels", out var labels) && labels.ValueKind == JsonValueKind.Object
                ? labels.EnumerateObject().ToDictionary(label => label.Name, label => label.Value.GetString() ?? "", StringComparer.Ordinal)
                : [],
            Finalizers = [.. Items(metadata, "finalizers", finalizer => finalizer.GetString() ?? "")],
            Owners = [.. Items(metadata, "ownerReferences", OwnerDigest.Read)],
        };
    }

    private static IEnumerable<T> Items<T>(JsonElement metadata, string name, Func<JsonElement, T> read) =>
        metadata.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array ? items.EnumerateArray().Select(read) : [];
}
