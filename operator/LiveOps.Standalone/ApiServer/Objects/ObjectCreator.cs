using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Errors;
using LiveOps.Standalone.ApiServer.FieldManagement;
using LiveOps.Standalone.ApiServer.Json;
using LiveOps.Standalone.ApiServer.Resources;
using LiveOps.Standalone.ApiServer.Storage;

namespace LiveOps.Standalone.ApiServer.Objects;

/// <summary>Creates objects.</summary>
internal sealed class ObjectCreator(ObjectStore store, TimeProvider time)
{
    private const int GeneratedNameTries = 8;

    private static readonly string[] ServerFields =
        ["selfLink", "uid", "resourceVersion", "generation", "creationTimestamp", "deletionTimestamp", "deletionGracePeriodSeconds"];

    /// <summary>Stores a new object and returns it as stored.</summary>
    /// <exception cref="ApiException">It exists, is invalid, or its namespace is missing or ending.</exception>
    public async Task<JsonObject> CreateAsync(WriteRequest request, JsonObject value, bool recordManager = true)
    {
        var prefix = value.Metadata().Text("generateName");
        var generates = prefix is { Length: > 0 } && string.IsNullOrEmpty(value.Metadata().Text("name"));
        for (var attempt = 1; ; attempt++)
        {
            var candidate = value.DeepClone().AsObject();
            if (generates)
            {
                candidate.Metadata()["name"] = NameSuffix.AppendTo(prefix!);
            }

            Prepare(request, candidate, recordManager);
            var name = candidate.Metadata().Text("name")!;
            if (request.DryRun ? store.State.Find(request.KeyOf(name)) is null : await CommitAsync(request, candidate, name))
            {
                return candidate;
            }

            if (!generates || attempt == GeneratedNameTries)
            {
                throw ObjectErrors.AlreadyExists(request.Resource, name);
            }
        }
    }

    private void Prepare(WriteRequest request, JsonObject value, bool recordManager)
    {
        var metadata = value.Metadata();
        foreach (var field in ServerFields)
        {
            metadata.Remove(field);
        }

        if (recordManager)
        {
            metadata.Remove("managedFields");
        }

        if (string.IsNullOrEmpty(metadata.Text("name")))
        {
            throw ObjectErrors.Invalid(request.Resource, "", [new(Schema.FieldErrorType.Required, "metadata.name", null, "name or generateName is required")]);
        }

        var now = time.GetUtcNow();
        NamespaceGate.Check(store.State, request, metadata.Text("name")!, now);
        if (request.Resource.HasStatus)
        {
            value.Remove("status");
        }

        metadata["uid"] = Guid.NewGuid().ToString();
        metadata["creationTimestamp"] = Timestamps.Render(now);
        if (request.Resource.Strategy.TracksGeneration)
        {
            metadata["generation"] = 1;
        }

        Admission.Admit(request, value, current: null);
        if (recordManager && request.Resource.Schema is { } schema)
        {
            ManagedFields.RecordUpdate(live: null, value, request.Manager, schema, now);
        }
    }

    private async Task<bool> CommitAsync(WriteRequest request, JsonObject value, string name) =>
        await store.CommitAsync(new Mutation(request.KeyOf(name), ExpectedVersion: 0, value)) is not null;
}
