using Microsoft.Win32.SafeHandles;

namespace LiveOps.Standalone.ApiServer.Storage;

/// <summary>One log file: a snapshot at its head, then every change since. Used by one thread at a time.</summary>
internal sealed class StoreFile : IDisposable
{
    private const int SnapshotChunkBytes = 1 << 20;

    private readonly SafeFileHandle _handle;

    private StoreFile(SafeFileHandle handle, long generation)
    {
        _handle = handle;
        Generation = generation;
    }

    public long Generation { get; }

    public long Length { get; private set; }

    public long SnapshotBytes { get; private set; }

    /// <summary>Begins a file with a snapshot; it is on disk when this returns.</summary>
    public static StoreFile Begin(string directory, long generation, StoreState state)
    {
        var handle = File.OpenHandle(StoreRecovery.PathOf(directory, generation), FileMode.Create, FileAccess.ReadWrite, FileShare.Read);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(handle, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        var file = new StoreFile(handle, generation);
        try
        {
            file.WriteSnapshot(state);
            return file;
        }
        catch
        {
            // Left behind, it could pass for the newest file at the next start and hide what the old one goes on to hold.
            file.Dispose();
            File.Delete(StoreRecovery.PathOf(directory, generation));
            throw;
        }
    }

    /// <summary>
    /// Appends whole frames and flushes them to the disk. When that fails, what was written is cut off again, so that a
    /// change whose writer was told of the failure does not come back at the next start.
    /// </summary>
    public void Append(MemoryStream frames)
    {
        var before = Length;
        try
        {
            Write(frames);
            RandomAccess.FlushToDisk(_handle);
        }
        catch (IOException)
        {
            RandomAccess.SetLength(_handle, before);
            Length = before;
            throw;
        }
    }

    public void Dispose() => _handle.Dispose();

    private void WriteSnapshot(StoreState state)
    {
        using var frames = new MemoryStream();
        foreach (var value in state.All())
        {
            LogFrame.Append(frames, LogRecord.Put(value));
            if (frames.Length >= SnapshotChunkBytes)
            {
                Write(frames);
                frames.SetLength(0);
            }
        }

        LogFrame.Append(frames, LogRecord.SnapshotEnd(state.Revision));
        Append(frames);
        SnapshotBytes = Length;
    }

    private void Write(MemoryStream frames)
    {
        RandomAccess.Write(_handle, frames.GetBuffer().AsSpan(0, (int)frames.Length), Length);
        Length += frames.Length;
    }
}
