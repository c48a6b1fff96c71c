using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Errors;
using LiveOps.Standalone.ApiServer.FieldManagement;
using LiveOps.Standalone.ApiServer.Json;
using LiveOps.Standalone.ApiServer.Objects;
using LiveOps.Standalone.ApiServer.Schema;
using LiveOps.Standalone.ApiServer.Storage;

namespace LiveOps.Standalone.ApiServer.Http;

/// <summary>Server-side apply: makes the object if there is none.</summary>
internal sealed class ApplyEndpoint(BodyReader bodies, ObjectStore store, ObjectCreator creator, ObjectUpdater updater, TimeProvider time)
{
    public async Task ApplyAsync(ResourceRequest request)
    {
        if (string.IsNullOrEmpty(request.Http.Text("fieldManager")))
        {
            throw RequestErrors.BadRequest("PatchOptions.meta.k8s.io \"\" is invalid: fieldManager: Required value: is required for apply patch");
        }

        var body = ObjectBody.Parse(await bodies.ReadAsync(request.Http, request.Aborted), MediaTypes.ApplyPatch);
        body.CheckPlace(request.Resource, request.Scope ?? throw RequestErrors.MethodNotAllowed(), request.Path.Name);
        if (body.Value.Metadata().ContainsKey("managedFields"))
        {
            throw RequestErrors.BadRequest("metadata.managedFields must be nil");
        }

        var write = request.Write(body.DuplicateFields);
        var (value, code) = await ApplyAsync(request, write, body.Value);
        await WriteEndpoint.AnswerAsync(request, write, value, code);
    }

    private async Task<(JsonObject Value, int Code)> ApplyAsync(ResourceRequest request, WriteRequest write, JsonObject applied)
    {
        var schema = request.Resource.Schema ?? throw RequestErrors.UnsupportedMediaType(MediaTypes.MergePatch);
        var force = request.Http.Flag("force");
        if (write.Subresource.Length == 0 && store.State.Find(write.KeyOf(write.Name)) is null)
        {
            return (await creator.CreateAsync(write, Merge(write, null, applied, force, schema), recordManager: false), 201);
        }

        return (await updater.UpdateAsync(write, current => Merge(write, current, applied, force, schema), recordManager: false), 200);
    }

    private JsonObject Merge(WriteRequest write, JsonObject? live, JsonObject applied, bool force, StructuralSchema schema)
    {
        var result = ServerSideApply.Apply(live, applied, write.Manager, force, schema, time.GetUtcNow());
        return result.Object ?? throw ObjectErrors.ApplyConflict(result.Conflicts);
    }
}
