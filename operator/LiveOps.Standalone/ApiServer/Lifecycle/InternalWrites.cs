using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Errors;
using LiveOps.Standalone.ApiServer.Json;
using LiveOps.Standalone.ApiServer.Objects;
using LiveOps.Standalone.ApiServer.Resources;
using LiveOps.Standalone.ApiServer.Storage;

namespace LiveOps.Standalone.ApiServer.Lifecycle;

/// <summary>Writes that the server itself makes to bring deletions to their end.</summary>
internal sealed class InternalWrites(ObjectStore store, ResourceRegistry registry, ObjectDeleter deleter)
{
    /// <summary>Deletes an object if it still has the UID; whether somebody else did so first does not matter.</summary>
    public async Task DeleteAsync(StorageKey key, string uid, string propagation)
    {
        if (registry.FindStored(key.Resource) is not { } resource)
        {
            return;
        }

        var request = new WriteRequest { Resource = resource, Namespace = key.Namespace, Name = key.Name, FieldManager = "garbage-collector" };
        try
        {
            await deleter.DeleteAsync(request, new DeleteRequest { PreconditionUid = uid, PropagationPolicy = propagation });
        }
        catch (ApiException e) when (e.Code is 404 or 409)
        {
            // Gone, or replaced by another object of the same name: either way the one that was meant is no more.
        }
    }

    /// <summary>Changes an object until that holds; removes it if nothing holds it afterwards.</summary>
    /// <param name="change">Returns false where there is nothing to change.</param>
    public async Task ChangeAsync(StorageKey key, string uid, Func<JsonObject, bool> change)
    {
        while (store.State.Find(key) is { } stored && stored.Digest.Uid == uid)
        {
            var value = stored.Parse();
            if (!change(value) || await store.CommitAsync(new Mutation(key, stored.Version, value, Deletion.IsDue(value))) is not null)
            {
                return;
            }
        }
    }

    public Task RemoveFinalizerAsync(StorageKey key, string uid, string finalizer) => ChangeAsync(key, uid, value => RemoveFinalizer(value, finalizer));

    private static bool RemoveFinalizer(JsonObject value, string finalizer)
    {
        var metadata = value.Metadata();
        var names = metadata.Texts("finalizers").ToList();
        if (!names.Remove(finalizer))
        {
            return false;
        }

        metadata.Remove("finalizers");
        if (names.Count > 0)
        {
            metadata["finalizers"] = new JsonArray([.. names.Select(name => (JsonNode)name)]);
        }

        return true;
    }
}
