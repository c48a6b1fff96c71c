using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Errors;
using LiveOps.Standalone.ApiServer.Objects;
using LiveOps.Standalone.ApiServer.Storage;
using LiveOps.Standalone.ApiServer.Tables;

namespace LiveOps.Standalone.ApiServer.Http;

/// <summary>Gives out one object.</summary>
internal sealed class GetEndpoint(ObjectStore store, TimeProvider time)
{
    public Task GetAsync(ResourceRequest request)
    {
        var (resource, response) = (request.Resource, request.Response);
        var stored = store.State.Find(new(resource.Resource, request.Scope ?? throw RequestErrors.UnknownPath(), request.Path.Name))
            ?? throw ObjectErrors.NotFound(resource, request.Path.Name);
        var shape = Accept.ShapeOf(request.Http);
        if (shape == ResponseShape.Object && resource.ApiVersion == resource.StorageApiVersion)
        {
            return Responses.BytesAsync(response, stored.Json, cancellationToken: request.Aborted);
        }

        var value = Versions.ToServed(stored.Parse(), resource);
        return Responses.JsonAsync(response, shape switch
        {
            ResponseShape.Table => Table(request, value),
            ResponseShape.Metadata => PartialMetadata.Of(value),
            _ => value,
        }, cancellationToken: request.Aborted);
    }

    private JsonObject Table(ResourceRequest request, JsonObject value)
    {
        var writer = new TableWriter(request.Resource, TableWriter.ParseInclude(request.Http.Text("includeObject")), time.GetUtcNow());
        return writer.Table(new JsonObject { ["resourceVersion"] = value["metadata"]!["resourceVersion"]!.DeepClone() }, [value]);
    }
}
