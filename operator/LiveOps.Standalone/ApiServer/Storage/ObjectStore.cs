using System.Collections.Concurrent;

namespace LiveOps.Standalone.ApiServer.Storage;

/// <summary>
/// All objects, in memory and on disk. One thread writes: it takes the mutations that wait, appends them to the log, flushes
/// once for all of them, and only then lets readers, watchers and the writers themselves see them.
/// </summary>
internal sealed class ObjectStore : IDisposable
{
    private readonly StoreOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly FileStream _guard;
    private readonly BlockingCollection<PendingMutation> _pending = new(boundedCapacity: 65536);
    private readonly MemoryStream _frames = new();
    private readonly Thread _writer;
    private StoreFile _file;
    private volatile StoreState _state;

    private ObjectStore(StoreOptions options, TimeProvider time, ILogger logger, FileStream guard)
    {
        (_options, _time, _logger, _guard) = (options, time, logger, guard);
        var recovery = StoreRecovery.Read(options.Directory);
        _state = recovery.State;
        _file = StoreFile.Begin(options.Directory, recovery.Generation + 1, recovery.State);
        RemoveOtherFiles();
        logger.Recovered(recovery.State.All().Count(), recovery.State.Revision, options.Directory);
        if (recovery.TornBytes > 0)
        {
            logger.TornTail(options.Directory, recovery.TornBytes);
        }

        Watches = new(recovery.State.Revision, options.WatchHistory);
        _writer = new Thread(Write) { IsBackground = true, Name = "object-store" };
        _writer.Start();
    }

    public StoreState State => _state;

    public WatchHub Watches { get; }

    /// <exception cref="IOException">Another process uses the folder, or it cannot be written.</exception>
    public static ObjectStore Open(StoreOptions options, TimeProvider time, ILogger<ObjectStore> logger)
    {
        Directory.CreateDirectory(options.Directory);
        var guard = new FileStream(Path.Combine(options.Directory, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        try
        {
            return new(options, time, logger, guard);
        }
        catch
        {
            guard.Dispose();
            throw;
        }
    }

    /// <summary>Applies a mutation; done when it is on the disk. Null if the expected version no longer holds.</summary>
    /// <exception cref="IOException">The disk refused it; nothing changed.</exception>
    public Task<StoredObject?> CommitAsync(Mutation mutation)
    {
        var pending = new PendingMutation(mutation);
        _pending.Add(pending);
        return pending.Outcome.Task;
    }

    public void Dispose()
    {
        _pending.CompleteAdding();
        _writer.Join();
        _file.Dispose();
        _guard.Dispose();
        _pending.Dispose();
        _frames.Dispose();
    }

    private void Write()
    {
        foreach (var first in _pending.GetConsumingEnumerable())
        {
            _frames.SetLength(0);
            var batch = new StoreBatch(_state, _frames, _time.GetUtcNow());
            batch.Stage(first);
            for (var n = 1; n < _options.MaxBatch && _pending.TryTake(out var next); n++)
            {
                batch.Stage(next);
            }

            Commit(batch);
        }
    }

    private void Commit(StoreBatch batch)
    {
        try
        {
            if (batch.Changes.Count > 0)
            {
                _file.Append(_frames);
            }
        }
        catch (IOException e)
        {
            _logger.AppendFailed(e);
            batch.Fail(e);
            return;
        }

        _state = batch.State;
        Watches.Publish(batch.State.Revision, batch.Changes);
        batch.Acknowledge();
        if (_file.Length - _file.SnapshotBytes > Math.Max(_options.CompactAfterBytes, _file.SnapshotBytes))
        {
            Compact();
        }
    }

    private void Compact()
    {
        try
        {
            var next = StoreFile.Begin(_options.Directory, _file.Generation + 1, _state);
            _file.Dispose();
            _file = next;
            RemoveOtherFiles();
            _logger.Compacted(next.Length, next.Generation);
        }
        catch (IOException e)
        {
            _logger.CompactionFailed(e);
        }
    }

    private void RemoveOtherFiles()
    {
        foreach (var (path, generation) in StoreRecovery.Files(_options.Directory))
        {
            if (generation != _file.Generation)
            {
                File.Delete(path);
            }
        }
    }
}
