using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Errors;
using LiveOps.Standalone.ApiServer.Json;
using LiveOps.Standalone.ApiServer.Objects;
using LiveOps.Standalone.ApiServer.Resources;
using LiveOps.Standalone.ApiServer.Storage;

namespace LiveOps.Standalone.ApiServer.Http;

/// <summary>Deletes one object or all that match.</summary>
internal sealed class DeleteEndpoint(BodyReader bodies, ObjectStore store, ObjectDeleter deleter)
{
    public async Task DeleteAsync(ResourceRequest request)
    {
        var options = await ReadOptionsAsync(request);
        var (value, gone) = await deleter.DeleteAsync(request.Write(), options);
        await Responses.JsonAsync(request.Response, gone ? Success(request.Resource, value) : value, cancellationToken: request.Aborted);
    }

    public async Task DeleteCollectionAsync(ResourceRequest request)
    {
        var options = await ReadOptionsAsync(request);
        var write = request.Write();
        var state = store.State;
        var deleted = new JsonArray();
        foreach (var stored in request.Selector().List(state))
        {
            try
            {
                var (value, _) = await deleter.DeleteAsync(write with { Name = stored.Key.Name, Namespace = stored.Key.Namespace }, options);
                deleted.Add(value);
            }
            catch (ApiException e) when (e.Code == 404)
            {
                // Somebody else was quicker; it is gone, which is all that was wanted.
            }
        }

        await Responses.JsonAsync(request.Response, new JsonObject
        {
            ["kind"] = request.Resource.ListKind,
            ["apiVersion"] = request.Resource.ApiVersion,
            ["metadata"] = new JsonObject { ["resourceVersion"] = state.Revision.ToString() },
            ["items"] = deleted,
        }, cancellationToken: request.Aborted);
    }

    /// <summary>Options stand in the body, in the query, or nowhere.</summary>
    private async Task<DeleteRequest> ReadOptionsAsync(ResourceRequest request)
    {
        var http = request.Http;
        var bytes = await bodies.ReadAsync(http, request.Aborted);
        var body = bytes.Length == 0 ? [] : ObjectBody.Parse(bytes, MediaTypes.Of(http)).Value;
        var options = new DeleteRequest
        {
            GracePeriodSeconds = body.Number("gracePeriodSeconds") ?? http.Number("gracePeriodSeconds"),
            PropagationPolicy = body.Text("propagationPolicy") ?? http.Text("propagationPolicy"),
            PreconditionUid = body.Object("preconditions")?.Text("uid"),
            DryRun = http.IsDryRun() || body.Texts("dryRun").Contains("All", StringComparer.Ordinal),
            PreconditionVersion = body.Object("preconditions")?.Text("resourceVersion"),
        };
        if (options.PropagationPolicy is not (null or "Background" or "Foreground" or "Orphan"))
        {
            throw RequestErrors.BadRequest(
                $"propagationPolicy: Unsupported value: \"{options.PropagationPolicy}\": supported values: \"Background\", \"Foreground\", \"Orphan\"");
        }

        return options;
    }

    private static JsonObject Success(ResourceDefinition resource, JsonObject value)
    {
        var details = ObjectErrors.Details(resource, value.Metadata().Text("name")!);
        details["uid"] = value.Metadata().Text("uid");
        return new()
        {
            ["kind"] = "Status",
            ["apiVersion"] = "v1",
            ["metadata"] = new JsonObject(),
            ["status"] = "Success",
            ["details"] = details,
        };
    }
}
