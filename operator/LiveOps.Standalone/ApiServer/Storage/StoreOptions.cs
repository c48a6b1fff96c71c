namespace LiveOps.Standalone.ApiServer.Storage;

/// <summary>Where and how objects are kept.</summary>
internal sealed record StoreOptions
{
    /// <summary>Folder of the log files; made if missing.</summary>
    public required string Directory { get; init; }

    /// <summary>Changes kept per resource for watches. Default 4096.</summary>
    public int WatchHistory { get; init; } = 4096;

    /// <summary>Most changes that reach the disk in one flush. Default 512.</summary>
    public int MaxBatch { get; init; } = 512;

    /// <summary>Bytes of changes after which the log is compacted, if the snapshot before them is not larger still. Default 16 MiB.</summary>
    public long CompactAfterBytes { get; init; } = 16 << 20;
}
