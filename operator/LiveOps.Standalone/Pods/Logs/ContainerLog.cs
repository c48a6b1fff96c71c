using System.Threading.Channels;

namespace LiveOps.Standalone.Pods.Logs;

/// <summary>The log of one run of a container: written to files that are rotated, and handed to those who follow it.</summary>
internal sealed class ContainerLog : IDisposable
{
    private const int FollowerLines = 8192;

    private readonly Lock _lock = new();
    private readonly LogFiles _files;
    private readonly int _run;
    private readonly int _fileBytes;
    private readonly int _filesKept;
    private readonly List<Channel<LogLine>> _followers = [];
    private FileStream _file;
    private bool _closed;

    public ContainerLog(LogFiles files, int run, int fileBytes, int filesKept)
    {
        (_files, _run, _fileBytes, _filesKept) = (files, run, fileBytes, filesKept);
        Directory.CreateDirectory(files.Folder);
        _file = Open();
    }

    public void Append(IReadOnlyList<LogLine> lines)
    {
        lock (_lock)
        {
            if (_closed)
            {
                return;
            }

            foreach (var line in lines)
            {
                var bytes = line.ToFile();
                if (_file.Position > 0 && _file.Position + bytes.Length > _fileBytes)
                {
                    _file.Dispose();
                    _files.Rotate(_run, _filesKept);
                    _file = Open();
                }

                _file.Write(bytes);
                // A follower that does not keep up is cut off rather than shown a log with holes in it.
                _followers.RemoveAll(follower => !follower.Writer.TryWrite(line) && follower.Writer.TryComplete());
            }

            _file.Flush();
        }
    }

    /// <summary>Opens what was written so far and, with <paramref name="follow"/>, a channel of all that comes after it.</summary>
    public LogSnapshot Snapshot(bool follow)
    {
        lock (_lock)
        {
            Channel<LogLine>? live = null;
            if (follow && !_closed)
            {
                live = Channel.CreateBounded<LogLine>(FollowerLines);
                _followers.Add(live);
            }

            return LogSnapshot.Open(_files.Of(_run), live?.Reader);
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _closed = true;
            _file.Dispose();
            _followers.ForEach(follower => follower.Writer.TryComplete());
        }
    }

    private FileStream Open() => new(_files.Current(_run), FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
}
