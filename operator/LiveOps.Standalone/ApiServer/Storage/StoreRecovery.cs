using System.Globalization;

namespace LiveOps.Standalone.ApiServer.Storage;

/// <summary>Reads the newest finished log file of a folder.</summary>
/// <param name="Generation">Number of the file that was read; 0 if there was none.</param>
/// <param name="TornBytes">Bytes after the last whole record: a write that a crash cut short, and that nobody was told of.</param>
internal sealed record StoreRecovery(StoreState State, long Generation, long TornBytes)
{
    public static StoreRecovery Read(string directory)
    {
        foreach (var (path, generation) in Files(directory).OrderByDescending(file => file.Generation))
        {
            if (ReadFile(path) is var (state, tornBytes))
            {
                return new(state, generation, tornBytes);
            }
        }

        return new(StoreState.Empty, 0, 0);
    }

    public static string PathOf(string directory, long generation) => Path.Combine(directory, $"objects-{generation:D10}.log");

    public static IEnumerable<(string Path, long Generation)> Files(string directory) =>
        from path in Directory.EnumerateFiles(directory, "objects-*.log")
        let number = Path.GetFileNameWithoutExtension(path)["objects-".Length..]
        where long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _)
        select (path, long.Parse(number, CultureInfo.InvariantCulture));

    private static (StoreState State, long TornBytes)? ReadFile(string path)
    {
        using var file = new BufferedStream(File.OpenRead(path), 1 << 16);
        var state = StoreState.Empty;
        var finished = false;
        var whole = 0L;
        while (LogFrame.Read(file) is { } record)
        {
            state = record.Apply(state);
            finished |= record.Type == LogRecordType.SnapshotEnd;
            whole = file.Position;
        }

        return finished ? (state, file.Length - whole) : null;
    }
}
