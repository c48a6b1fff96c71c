using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Errors;
using LiveOps.Standalone.ApiServer.Json;
using LiveOps.Standalone.ApiServer.Resources;
using LiveOps.Standalone.ApiServer.Storage;

namespace LiveOps.Standalone.ApiServer.Objects;

/// <summary>Deletes objects, or marks them where finalizers or a grace period hold them.</summary>
internal sealed class ObjectDeleter(ObjectStore store, TimeProvider time)
{
    /// <summary>Returns the object's last state, and whether it is gone.</summary>
    /// <exception cref="ApiException">There is no such object, or it is not the one the preconditions speak of.</exception>
    public async Task<(JsonObject Object, bool Gone)> DeleteAsync(WriteRequest request, DeleteRequest options)
    {
        CheckProtected(request);
        while (true)
        {
            var stored = store.State.Find(request.KeyOf(request.Name)) ?? throw ObjectErrors.NotFound(request.Resource, request.Name);
            CheckPreconditions(request, options, stored);
            var value = stored.Parse();
            SetPropagation(value, options.PropagationPolicy);
            Deletion.Mark(value, time.GetUtcNow(), request.Resource.Strategy.GracePeriodSeconds(value, options.GracePeriodSeconds));
            if (request.Resource == BuiltinResources.Namespaces)
            {
                value.Ensure("status")["phase"] = "Terminating";
            }

            var gone = Deletion.IsDue(value);
            var unchanged = !gone && JsonNode.DeepEquals(value, stored.Parse());
            if (options.DryRun || unchanged || await store.CommitAsync(new Mutation(stored.Key, stored.Version, value, gone)) is not null)
            {
                return (Versions.ToServed(value, request.Resource), gone);
            }
        }
    }

    private static void CheckProtected(WriteRequest request)
    {
        if (request.Resource == BuiltinResources.Namespaces && request.Name == "default")
        {
            throw ObjectErrors.Forbidden(request.Resource, request.Name, "this namespace may not be deleted");
        }
    }

    private static void CheckPreconditions(WriteRequest request, DeleteRequest options, StoredObject stored)
    {
        if (options.PreconditionUid is { } uid && uid != stored.Digest.Uid)
        {
            throw ObjectErrors.Conflict(request.Resource, request.Name,
                $"Precondition failed: UID in precondition: {uid}, UID in object meta: {stored.Digest.Uid}");
        }

        if (options.PreconditionVersion is { } version && version != stored.Version.ToString())
        {
            throw ObjectErrors.Conflict(request.Resource, request.Name,
                $"Precondition failed: ResourceVersion in precondition: {version}, ResourceVersion in object meta: {stored.Version}");
        }
    }

    private static void SetPropagation(JsonObject value, string? policy)
    {
        if (policy is null)
        {
            return;
        }

        var metadata = value.Metadata();
        var finalizers = metadata.Texts("finalizers").Where(name => name is not (Deletion.ForegroundFinalizer or Deletion.OrphanFinalizer)).ToList();
        if (policy == "Foreground")
        {
            finalizers.Add(Deletion.ForegroundFinalizer);
        }
        else if (policy == "Orphan")
        {
            finalizers.Add(Deletion.OrphanFinalizer);
        }

        metadata.Remove("finalizers");
        if (finalizers.Count > 0)
        {
            metadata["finalizers"] = new JsonArray([.. finalizers.Select(name => (JsonNode)name)]);
        }
    }
}
