using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Json;
using LiveOps.Standalone.ApiServer.Objects;
using LiveOps.Standalone.ApiServer.Storage;

namespace LiveOps.Standalone.ApiServer.Lifecycle;

/// <summary>Deletes what has lost its owners, and carries out foreground and orphaning deletion.</summary>
internal sealed class GarbageCollector(ObjectStore store, InternalWrites writes, ILogger<GarbageCollector> logger) : BackgroundService
{
    private readonly OwnerGraph _graph = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var (state, changes) in ChangeFeed.FollowAsync(store, stoppingToken))
        {
            foreach (var key in state is null ? Update(changes) : Reset(state))
            {
                try
                {
                    await CollectAsync(key);
                }
                catch (IOException e)
                {
                    logger.CollectionFailed(key, e);
                }
            }
        }
    }

    private IEnumerable<StorageKey> Reset(StoreState state)
    {
        _graph.Reset(state);
        return [.. state.All().Select(value => value.Key)];
    }

    /// <summary>Keys that a change concerns: the object itself, what it owns, and owners that wait for it.</summary>
    private HashSet<StorageKey> Update(IReadOnlyList<StoredChange> changes)
    {
        HashSet<StorageKey> concerned = [];
        foreach (var change in changes)
        {
            if (change.Type != ChangeType.Deleted)
            {
                _graph.Add(change.Current);
                concerned.Add(change.Current.Key);
                continue;
            }

            _graph.Remove(change.Current);
            concerned.UnionWith(_graph.DependentsOf(change.Current.Digest.Uid));
            concerned.UnionWith(change.Current.Digest.Owners.Select(owner => _graph.Find(owner.Uid)).OfType<StorageKey>());
        }

        return concerned;
    }

    private async Task CollectAsync(StorageKey key)
    {
        if (store.State.Find(key) is not { } value)
        {
            return;
        }

        var digest = value.Digest;
        if (digest.IsDeleting && digest.Finalizers.Contains(Deletion.OrphanFinalizer, StringComparer.Ordinal))
        {
            await OrphanDependentsAsync(value);
        }
        else if (digest.IsDeleting && digest.Finalizers.Contains(Deletion.ForegroundFinalizer, StringComparer.Ordinal))
        {
            await DeleteDependentsAsync(value);
        }

        var absent = digest.Owners.Where(owner => !_graph.IsLive(owner.Uid)).Select(owner => owner.Uid).ToHashSet(StringComparer.Ordinal);
        if (absent.Count > 0 && absent.Count == digest.Owners.Count)
        {
            await writes.DeleteAsync(key, digest.Uid, "Background");
        }
        else if (absent.Count > 0)
        {
            await writes.ChangeAsync(key, digest.Uid, dependent => RemoveOwners(dependent, absent));
        }
    }

    private async Task OrphanDependentsAsync(StoredObject owner)
    {
        foreach (var dependent in Dependents(owner))
        {
            await writes.ChangeAsync(dependent.Key, dependent.Digest.Uid, value => RemoveOwners(value, [owner.Digest.Uid]));
        }

        await writes.RemoveFinalizerAsync(owner.Key, owner.Digest.Uid, Deletion.OrphanFinalizer);
    }

    private async Task DeleteDependentsAsync(StoredObject owner)
    {
        var blocking = 0;
        foreach (var dependent in Dependents(owner))
        {
            blocking += dependent.Digest.Owners.Any(reference => reference.Blocks && reference.Uid == owner.Digest.Uid) ? 1 : 0;
            if (!dependent.Digest.IsDeleting)
            {
                await writes.DeleteAsync(dependent.Key, dependent.Digest.Uid, _graph.DependentsOf(dependent.Digest.Uid).Count > 0 ? "Foreground" : "Background");
            }
        }

        if (blocking == 0)
        {
            await writes.RemoveFinalizerAsync(owner.Key, owner.Digest.Uid, Deletion.ForegroundFinalizer);
        }
    }

    private IEnumerable<StoredObject> Dependents(StoredObject owner) =>
        _graph.DependentsOf(owner.Digest.Uid).Select(key => store.State.Find(key)).OfType<StoredObject>();

    private static bool RemoveOwners(JsonObject value, HashSet<string> uids)
    {
        var kept = value.Metadata().Objects("ownerReferences").Where(owner => !uids.Contains(owner.Text("uid") ?? "")).ToList();
        value.Metadata().Remove("ownerReferences");
        if (kept.Count > 0)
        {
            value.Metadata()["ownerReferences"] = new JsonArray([.. kept.Select(owner => owner.DeepClone())]);
        }

        return true;
    }
}
