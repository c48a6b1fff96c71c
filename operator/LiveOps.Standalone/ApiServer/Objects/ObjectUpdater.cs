using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Errors;
using LiveOps.Standalone.ApiServer.FieldManagement;
using LiveOps.Standalone.ApiServer.Json;
using LiveOps.Standalone.ApiServer.Storage;

namespace LiveOps.Standalone.ApiServer.Objects;

/// <summary>Changes objects: replacements, patches and applies differ only in how they compute the new object.</summary>
internal sealed class ObjectUpdater(ObjectStore store, TimeProvider time)
{
    private const int Tries = 100;

    /// <summary>
    /// Computes the new object from the stored one and stores it. If another write comes between, it is computed again; one that names the
    /// version it is meant for is then refused.
    /// </summary>
    /// <param name="change">Gets a copy of the stored object; what it returns is its own.</param>
    /// <param name="recordManager">False where <paramref name="change"/> keeps account of managed fields itself.</param>
    /// <exception cref="ApiException">There is no such object, it was modified meanwhile, or the change is invalid.</exception>
    public async Task<JsonObject> UpdateAsync(WriteRequest request, Func<JsonObject, JsonObject> change, bool recordManager = true)
    {
        var key = request.KeyOf(request.Name);
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            var stored = store.State.Find(key) ?? throw ObjectErrors.NotFound(request.Resource, request.Name);
            var current = Versions.ToServed(stored.Parse(), request.Resource);
            var updated = change(current.DeepClone().AsObject());
            UpdateRules.CheckIdentity(request, updated, stored);
            UpdateRules.Merge(request, updated, current);
            Admission.Admit(request, updated, current);
            UpdateRules.CheckFinalizers(request, updated, current);
            UpdateRules.CountGeneration(request, updated, current);
            if (recordManager && request.Resource.Schema is { } schema)
            {
                ManagedFields.RecordUpdate(current, updated, request.Manager, schema, time.GetUtcNow());
            }

            updated.Metadata()["resourceVersion"] = stored.Version.ToString();
            if (request.DryRun || JsonNode.DeepEquals(updated, current) || await CommitAsync(request, updated, stored))
            {
                return updated;
            }
        }

        throw ObjectErrors.Modified(request.Resource, request.Name);
    }

    private async Task<bool> CommitAsync(WriteRequest request, JsonObject updated, StoredObject stored)
    {
        var value = Versions.ToStored(updated.DeepClone().AsObject(), request.Resource);
        var mutation = new Mutation(stored.Key, stored.Version, value, Removes: Deletion.IsDue(value));
        if (await store.CommitAsync(mutation) is not { } committed)
        {
            return false;
        }

        updated.Metadata()["resourceVersion"] = committed.Version.ToString();
        return true;
    }
}
