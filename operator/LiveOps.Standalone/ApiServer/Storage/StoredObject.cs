using System.Text.Json.Nodes;

namespace LiveOps.Standalone.ApiServer.Storage;

/// <summary>
/// One version of an object. It is kept as the bytes that lists and watches send, so that serving ten thousand objects
/// costs copies and no serialisation; whoever needs its fields parses a copy of his own.
/// </summary>
internal sealed class StoredObject(StorageKey key, long version, DateTimeOffset writtenAt, ReadOnlyMemory<byte> json)
{
    private ObjectDigest? _digest;

    public StorageKey Key { get; } = key;

    public long Version { get; } = version;

    public DateTimeOffset WrittenAt { get; } = writtenAt;

    public ReadOnlyMemory<byte> Json { get; } = json;

    public ObjectDigest Digest => _digest ??= ObjectDigest.Read(Json);

    public JsonObject Parse() => JsonNode.Parse(Json.Span)!.AsObject();
}
