using System.Collections.Immutable;
using LiveOps.Standalone.ApiServer.Errors;
using LiveOps.Standalone.ApiServer.OpenApi;
using LiveOps.Standalone.ApiServer.Resources;
using LiveOps.Standalone.ApiServer.Storage;

namespace LiveOps.Standalone.ApiServer.Http;

/// <summary>Serves the OpenAPI documents, made anew when the served kinds change.</summary>
internal sealed class OpenApiEndpoint(ObjectStore store, ResourceRegistry registry)
{
    private (ImmutableArray<ResourceDefinition> Served, OpenApiDocuments Documents)? _made;

    /// <summary>Answers if the path is one of OpenAPI; false otherwise.</summary>
    public async Task<bool> TryHandleAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/openapi", StringComparison.Ordinal, out var rest))
        {
            return false;
        }

        if (rest.Value?.Trim('/') is "v2" && Accept.WantsOpenApiProtobuf(context.Request))
        {
            await Responses.BytesAsync(context.Response, SwaggerStub.Protobuf, mediaType: MediaTypes.OpenApiProtobuf, cancellationToken: context.RequestAborted);
            return true;
        }

        var documents = Documents();
        var body = rest.Value?.Trim('/').Split('/', 2) switch
        {
            ["v2"] => documents.Version2,
            ["v3"] => documents.Index,
            ["v3", var path] => documents.Version3(path),
            _ => null,
        };
        await Responses.JsonAsync(context.Response, body ?? throw RequestErrors.UnknownPath(), cancellationToken: context.RequestAborted);
        return true;
    }

    private OpenApiDocuments Documents()
    {
        var served = registry.All;
        if (_made is not var (known, documents) || known != served)
        {
            documents = new(store.State.List(BuiltinResources.CustomResourceDefinitions.Resource, "").Select(definition => definition.Parse()));
            _made = (served, documents);
        }

        return documents;
    }
}
