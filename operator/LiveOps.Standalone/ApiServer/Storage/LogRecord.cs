using System.Text;

namespace LiveOps.Standalone.ApiServer.Storage;

/// <summary>One record of the log, before framing.</summary>
internal readonly record struct LogRecord(LogRecordType Type, long Version, DateTimeOffset WrittenAt, StorageKey Key, ReadOnlyMemory<byte> Json)
{
    public static LogRecord Put(StoredObject value) => new(LogRecordType.Put, value.Version, value.WrittenAt, value.Key, value.Json);

    public static LogRecord Remove(StoredObject last) => new(LogRecordType.Remove, last.Version, last.WrittenAt, last.Key, default);

    public static LogRecord SnapshotEnd(long revision) => new(LogRecordType.SnapshotEnd, revision, DateTimeOffset.UnixEpoch, new("", "", ""), default);

    public void Write(BinaryWriter writer)
    {
        writer.Write((byte)Type);
        writer.Write(Version);
        writer.Write(WrittenAt.ToUnixTimeMilliseconds());
        writer.Write(Key.Resource);
        writer.Write(Key.Namespace);
        writer.Write(Key.Name);
        writer.Write(Json.Length);
        writer.Write(Json.Span);
    }

    public static LogRecord Read(byte[] payload)
    {
        using var reader = new BinaryReader(new MemoryStream(payload, writable: false), Encoding.UTF8);
        var type = (LogRecordType)reader.ReadByte();
        var version = reader.ReadInt64();
        var writtenAt = DateTimeOffset.FromUnixTimeMilliseconds(reader.ReadInt64());
        var key = new StorageKey(string.Intern(reader.ReadString()), reader.ReadString(), reader.ReadString());
        return new(type, version, writtenAt, key, reader.ReadBytes(reader.ReadInt32()));
    }

    public StoreState Apply(StoreState state) => Type switch
    {
        LogRecordType.Put => state.With(new(Key, Version, WrittenAt, Json)) with { Revision = Math.Max(state.Revision, Version) },
        LogRecordType.Remove => state.Without(Key, Version),
        LogRecordType.SnapshotEnd => state with { Revision = Version },
        _ => throw new InvalidDataException($"The log holds a record of type {(byte)Type}, which this version does not know."),
    };
}
