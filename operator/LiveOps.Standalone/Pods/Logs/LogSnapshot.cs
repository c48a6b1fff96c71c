using System.Threading.Channels;

namespace LiveOps.Standalone.Pods.Logs;

/// <summary>A log at one moment: files held open, so that rotation cannot take them away, and the lines that come after.</summary>
/// <param name="Files">Oldest first, each with the length it had then.</param>
/// <param name="Live">Null where nothing more is to come.</param>
internal sealed record LogSnapshot(IReadOnlyList<(FileStream File, long Length)> Files, ChannelReader<LogLine>? Live) : IDisposable
{
    public static LogSnapshot Open(IReadOnlyList<string> paths, ChannelReader<LogLine>? live)
    {
        var files = new List<(FileStream, long)>();
        foreach (var path in paths)
        {
            var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            files.Add((file, file.Length));
        }

        return new(files, live);
    }

    public void Dispose()
    {
        foreach (var (file, _) in Files)
        {
            file.Dispose();
        }
    }
}
