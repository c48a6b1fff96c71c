namespace LiveOps.Standalone.ApiServer.Storage;

/// <summary>What a record of the log says. The numbers are on disk: never change one.</summary>
internal enum LogRecordType : byte
{
    Put = 1,
    Remove = 2,

    /// <summary>Ends the snapshot at the head of a log file; a file without it was never finished and is not read.</summary>
    SnapshotEnd = 3,
}
