using LiveOps.Standalone.ApiServer.Json;
using LiveOps.Standalone.ApiServer.Resources;
using LiveOps.Standalone.ApiServer.Storage;

namespace LiveOps.Standalone.ApiServer.Lifecycle;

/// <summary>
/// Empties what is being deleted and holds other objects: namespaces hold what is in them, CustomResourceDefinitions the objects of their
/// kind. They go when nothing is left in them.
/// </summary>
internal sealed class ContainerEmptier(ObjectStore store, InternalWrites writes, ILogger<ContainerEmptier> logger) : BackgroundService
{
    private static readonly string[] Containers = [BuiltinResources.Namespaces.Resource, BuiltinResources.CustomResourceDefinitions.Resource];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        HashSet<StorageKey> ending = [];
        await foreach (var (state, changes) in ChangeFeed.FollowAsync(store, stoppingToken))
        {
            var seen = state is null
                ? changes.Select(change => change.Current)
                : Containers.SelectMany(resource => state.List(resource, scope: null));
            ending.UnionWith(seen.Where(value => value.Digest.IsDeleting && Containers.Contains(value.Key.Resource, StringComparer.Ordinal)).Select(value => value.Key));
            foreach (var key in ending.ToList())
            {
                try
                {
                    await EmptyAsync(key, ending);
                }
                catch (IOException e)
                {
                    logger.EmptyingFailed(key.ToString(), e);
                }
            }
        }
    }

    private async Task EmptyAsync(StorageKey key, HashSet<StorageKey> ending)
    {
        if (store.State.Find(key) is not { Digest.IsDeleting: true } container)
        {
            ending.Remove(key);
            return;
        }

        var isNamespace = key.Resource == BuiltinResources.Namespaces.Resource;
        foreach (var value in Contents(key, isNamespace).Where(value => !value.Digest.IsDeleting))
        {
            await writes.DeleteAsync(value.Key, value.Digest.Uid, "Background");
        }

        if (Contents(key, isNamespace).Any())
        {
            return;
        }

        if (isNamespace)
        {
            await writes.ChangeAsync(key, container.Digest.Uid, value => value.Object("spec")?.Remove("finalizers") == true);
        }
        else
        {
            await writes.RemoveFinalizerAsync(key, container.Digest.Uid, CustomResourceDefinitionStrategy.CleanupFinalizer);
        }
    }

    private IEnumerable<StoredObject> Contents(StorageKey key, bool isNamespace)
    {
        var state = store.State;
        return isNamespace
            ? state.Resources.Keys.SelectMany(resource => state.List(resource, key.Name)).Where(value => value.Key.Namespace.Length > 0)
            : state.List(key.Name, scope: null);
    }
}
