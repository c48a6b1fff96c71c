using System.Collections.Concurrent;
using LiveOps.Standalone.ApiServer;

namespace LiveOps.Standalone.Pods.Logs;

/// <summary>The logs of all containers: those being written, and those of earlier runs on disk.</summary>
internal sealed class PodLogs(PodFolders folders, PodRunnerOptions options) : IPodLogs
{
    private readonly ConcurrentDictionary<(string PodUid, string Container), (int Run, ContainerLog Log)> _current = [];

    /// <summary>Begins the log of a run; only it and the one before it are kept.</summary>
    public ContainerLog Begin(string podUid, string container)
    {
        var files = folders.Logs(podUid, container);
        var runs = files.Runs();
        var run = runs.Count == 0 ? 0 : runs[^1] + 1;
        files.RemoveBefore(run - 1);
        var log = new ContainerLog(files, run, options.LogFileBytes, options.LogFilesKept);
        _current[(podUid, container)] = (run, log);
        return log;
    }

    public void Forget(string podUid, string container) => _current.TryRemove((podUid, container), out _);

    public Task<IAsyncEnumerable<ReadOnlyMemory<byte>>?> OpenAsync(PodLogRequest request, CancellationToken cancellationToken = default)
    {
        var files = folders.Logs(request.PodUid, request.Container);
        var runs = files.Runs();
        if (runs.Count < (request.Previous ? 2 : 1))
        {
            return Task.FromResult<IAsyncEnumerable<ReadOnlyMemory<byte>>?>(null);
        }

        var run = runs[request.Previous ? ^2 : ^1];
        var snapshot = _current.TryGetValue((request.PodUid, request.Container), out var current) && current.Run == run
            ? current.Log.Snapshot(request.Follow)
            : LogSnapshot.Open(files.Of(run), live: null);
        return Task.FromResult<IAsyncEnumerable<ReadOnlyMemory<byte>>?>(LogReader.ReadAsync(snapshot, request, cancellationToken));
    }
}
